import type { Kind } from '@sidetrack/domain';

/** A resource as the provider's REST API reports it, in the words of callbacks. */
export interface ReportedResource {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  /** The status in the word of the REST API. */
  readonly word: string;
  /** The status in the word that a callback would have; null where no callback has a word for it. */
  readonly status: string | null;
  /** The provider's code; null where it says none, or `0`. */
  readonly errorCode: string | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  /**
   * What the provider says, under the names of callbacks, and under `Observed.…` what no callback says, or says in
   * another way. Empty values are left out. Times are ISO 8601 where they could be read. Never the text of a message.
   */
  readonly params: Readonly<Record<string, string>>;
  /**
   * Whether this is a row of a native log. Such a row may know less, or something older, than the resource itself:
   * `fetchOne` has to be asked before anything is concluded.
   */
  readonly isBrief: boolean;
}
