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
    description:
      `This ${side === 'from' ? 'sender' : 'recipient'}: a number as people write it, in any channel, or behind a ` +
      'scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. ' +
      'Short codes, names of senders and SIP addresses are looked for as they stand.',
    example: side === 'from' ? '+15550100001' : '+15550100002',
  };
}
