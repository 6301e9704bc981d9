import type { WaitingAge } from '@sidetrack/views';

export interface WaitingAgeResource extends Omit<WaitingAge, 'since' | 'until'> {
  readonly since: string | null;
  readonly until: string | null;
}

/** What waits for a receipt, by age, as the API shows it. */
export interface WaitingResource {
  readonly askedAt: string;
  readonly accountSid: string | null;
  readonly messages: number;
  readonly ages: readonly WaitingAgeResource[];
}

export function toWaitingResource(
  ages: readonly WaitingAge[],
  askedAt: Date,
  accountSid: string | undefined,
): WaitingResource {
  return {
    askedAt: askedAt.toISOString(),
    accountSid: accountSid ?? null,
    messages: ages.reduce((sum, { messages }) => sum + messages, 0),
    ages: ages.map((age) => ({
      ...age,
      since: age.since?.toISOString() ?? null,
      until: age.until?.toISOString() ?? null,
    })),
  };
}
