import type { ApiPropertyOptions } from '@nestjs/swagger';
import { STATUS_PATH, type Kind } from '@sidetrack/domain';

/** How the parameters that several lists have are written in the API documents. */
export function statusParameter(kind: Kind): ApiPropertyOptions {
  return {
    type: String,
    isArray: true,
    enum: STATUS_PATH[kind].flatMap(({ words }) => words),
    description: 'Any of these statuses; repeat the parameter for several.',
  };
}

export function partyParameter(side: 'from' | 'to'): ApiPropertyOptions {
  return {
    type: String,
    description: `Exactly this ${side === 'from' ? 'sender' : 'recipient'}, as the callbacks have it.`,
    example: side === 'from' ? '+15550100001' : '+15550100002',
  };
}
