/** A count of an hour or a day that is not what it counts, though nothing says that it is out of date. */
export interface SummaryDifference {
  /** What is counted: messages by when they were first seen, or callbacks by when they came in. */
  readonly of: 'messages' | 'traffic';
  readonly length: 'hour' | 'day';
  readonly beginning: Date;
  readonly accountSid: string;
}
