import { KINDS, type Kind } from '@sidetrack/domain';
import { ACCOUNT_SID, answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/**
 * What did not come in although it should have: a call without an end, a recording without one, a resource that was
 * first heard of past its first status, and an account that has gone silent.
 */
export const ABSENCES = ['open-call', 'recording-missing', 'account-silent', 'first-status-missing'] as const;

export type AbsenceClass = (typeof ABSENCES)[number];

/**
 * The classes that are looked for unless others are asked for. A first status is missing by design where a provider
 * reports none (Twilio for messages), or where only ends were asked for (calls). So that class is only for users who
 * expect first statuses.
 */
export const DEFAULT_ABSENCES: readonly AbsenceClass[] = ['open-call', 'recording-missing', 'account-silent'];

export interface AbsenceWindows {
  /** How long after its first sight a call without an end counts as open for too long. */
  readonly openCallMs: number;
  /** How long after its first sight a recording without an end counts as missing its end. */
  readonly recordingMs: number;
}

/** What is missing, as the database finds it. */
export interface AbsenceRow {
  readonly class: AbsenceClass;
  /** When it began to be missing. */
  readonly since: Date;
  readonly kind: Kind | 'account';
  /** The resource's SID, or the account's. */
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly firstSeenAt: Date | null;
  readonly lastSeenAt: Date;
  /** For an account: its longest pause in the month before. */
  readonly longestGapMs: number | null;
}

/** What is missing, as the API shows it. */
export const AbsenceResource = answer('AbsenceDto', {
  class: field.oneOf(ABSENCES, '', 'open-call'),
  kind: field.oneOf([...KINDS, 'account'], 'What the SID is one of.', 'call'),
  sid: field.text('The SID of the resource, or of the account itself.', EXAMPLE.call),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  since: field.time('When it began to be missing.', '2026-01-30T08:00:00.310Z'),
  explanation: field.text(
    'Why we say so, in plain words, with the evidence.',
    'First seen at 2026-01-29 08:00:00 UTC, with `answered` as its last status, and no end has been reported. A call hardly lasts so ' +
      'long; more likely the callback of its end was lost.',
  ),
  next: field.text(
    'What to do next.',
    'Look the call up at the provider, with the SID, and see whether callbacks are set up to report its end.',
  ),
});
export type AbsenceResource = AnswerOf<typeof AbsenceResource>;
