import { answer, type AnswerOf, field } from '@sidetrack/views';
import { endOf, type SessionBounds } from '../authentication/session-bounds.js';
import type { SessionRow } from '../authentication/session-rows.js';

/** A session as the API shows it. Its secret is in the cookie alone. */
export const SessionResource = answer('SessionDto', {
  name: field.text('The name of the token that it was opened with.', 'support'),
  openedAt: field.time('When it was opened.', '2026-01-31T08:00:00.000Z'),
  usedAt: field.time('When something was last asked in it, to within a few minutes.', '2026-01-31T09:30:00.000Z'),
  endsAt: field.time('When it ends if nothing more is asked in it.', '2026-01-31T21:30:00.000Z'),
  isCurrent: field.flag('Whether the request was made in it.', true),
});
export type SessionResource = AnswerOf<typeof SessionResource>;

export const SessionList = answer('SessionListDto', {
  name: field.text("The name of the caller's token.", 'support'),
  data: field.listOf(SessionResource, 'Every session that was opened with a token of that name.'),
});

export const EndedSessions = answer('EndedSessionsDto', {
  ended: field.count('How many sessions have ended by it.', 2),
});

export const toSessionResource = (row: SessionRow, bounds: SessionBounds, isCurrent: boolean): SessionResource => ({
  name: row.tokenName,
  openedAt: row.openedAt.toISOString(),
  usedAt: row.usedAt.toISOString(),
  endsAt: endOf(row, bounds).toISOString(),
  isCurrent,
});
