import type { Kind } from '@sidetrack/domain';

/** One callback that the simulated provider is going to send. */
export interface PlannedCallback {
  readonly kind: Kind;
  /** The resource that it reports on: the SID of its kind. */
  readonly sid: string;
  readonly params: Readonly<Record<string, string>>;
  /** When it would arrive on an undisturbed line: virtual milliseconds since the traffic's start. */
  readonly atMs: number;
}

/** What every life-cycle needs to know of the traffic that it is part of. */
export interface Setting {
  readonly accountSid: string;
  readonly startAt: Date;
}
