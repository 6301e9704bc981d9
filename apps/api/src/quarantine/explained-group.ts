import type { Kind } from '@sidetrack/domain';

/** What somebody sets, and to what. */
export interface Setting {
  readonly name: string;
  /** To be written as it stands, but for what stands in angle brackets. */
  readonly value: string;
}

export interface ExplainedGroup {
  /** What is wrong, in a few words. */
  readonly title: string;
  /** The same in sentences. */
  readonly meaning: string;
  /** What to do about it. */
  readonly advice: string;
  /** What has to be set so that it does not happen again, where a setting is to blame. */
  readonly setting: Setting | null;
  /** The kind to whose route another try goes; null where no route takes it. */
  readonly replayRoute: Kind | null;
  /** Whether nothing can be won by keeping it: no try can succeed. */
  readonly isHopeless: boolean;
}

/** What is known besides the group itself. */
export interface KnownOfGroup {
  /** When the latest callback of the account was believed; null where none is known. */
  readonly lastBelievedAt: Date | null;
  readonly publicUrls: readonly string[];
}
