import type { Kind } from '@sidetrack/domain';
import type { Draws } from '../draws/draw.js';

/** One callback that the simulated provider is going to send. */
export interface PlannedCallback {
  readonly kind: Kind;
  /** The resource of the callback: the SID of its kind. */
  readonly sid: string;
  readonly params: Readonly<Record<string, string>>;
  /** The time of arrival without disturbance, in virtual milliseconds since the traffic's start. */
  readonly atMs: number;
}

/** The parties of the traffic, and their texts. */
export interface People {
  /** One of the customer's own numbers. */
  readonly drawOwnNumber: (draws: Draws) => string;
  /** Somebody else's number. */
  readonly drawNumber: (draws: Draws) => string;
  /** A text from the customer; `isLong` asks for one that needs several segments. */
  readonly drawBody: (draws: Draws, isLong: boolean) => string;
  /** A text to the customer. */
  readonly drawReply: (draws: Draws) => string;
}

/** What every life-cycle needs to know about its traffic. */
export interface Setting {
  readonly accountSid: string;
  readonly startAt: Date;
  readonly people?: People;
}
