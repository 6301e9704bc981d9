/** How long a session lasts, at most. */
export interface SessionBounds {
  /** While nothing is asked in it. */
  readonly maxIdleMs: number;
  /** In all. */
  readonly maxAgeMs: number;
}

/**
 * How many sessions one name in API_TOKENS has: a team behind one token, each with a few browsers. The session that was
 * used longest ago makes room for a new one, so a holder of a token ends only sessions of that token.
 */
export const MOST_OF_ONE_TOKEN = 50;

/** Of all tokens together. Each process keeps all sessions in memory, at a few hundred bytes each. */
export const MOST_SESSIONS = 1_000;

/** When a session was opened, and last used. */
export interface SessionTimes {
  readonly openedAt: Date;
  readonly usedAt: Date;
}

/** Until when a session lasts if nothing more is asked in it. */
export const endOf = ({ openedAt, usedAt }: SessionTimes, { maxIdleMs, maxAgeMs }: SessionBounds): Date =>
  new Date(Math.min(usedAt.getTime() + maxIdleMs, openedAt.getTime() + maxAgeMs));
