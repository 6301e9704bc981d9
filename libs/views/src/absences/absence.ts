import type { Kind } from '@sidetrack/domain';

/**
 * What did not come in although it should have: a call without an end, a recording without one, a resource that was
 * first heard of past its first status, and an account that has gone silent.
 */
export const ABSENCES = ['open-call', 'recording-missing', 'account-silent', 'first-status-missing'] as const;

export type AbsenceClass = (typeof ABSENCES)[number];

/**
 * Those that are looked for unless others are asked for. A first status is missing by design where a provider reports
 * none (Twilio for messages) or only ends were asked for (calls), so that class is for whoever expects them.
 */
export const DEFAULT_ABSENCES: readonly AbsenceClass[] = ['open-call', 'recording-missing', 'account-silent'];

export interface AbsenceWindows {
  /** From the first sight of a call until one without an end is open for too long. */
  readonly openCallMs: number;
  /** From the first sight of a recording until one without an end is missing. */
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
  /** Of an account: its longest pause in the month before. */
  readonly longestGapMs: number | null;
}

/** What is missing, as the API shows it. */
export interface AbsenceResource {
  readonly class: AbsenceClass;
  readonly kind: Kind | 'account';
  readonly sid: string;
  readonly accountSid: string;
  readonly since: string;
  readonly explanation: string;
  readonly next: string;
}
