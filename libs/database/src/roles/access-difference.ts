/** A difference between the database and what it should be. */
export interface AccessDifference {
  /** The difference in words: `"sidetrack_ingest" lacks INSERT on the table events`. */
  readonly fault: string;
  /** The statements that remove the difference, for an operator who may run them. They hold no password. */
  readonly sql: readonly string[];
}
