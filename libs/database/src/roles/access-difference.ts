/** Something in the database that is not as it should be. */
export interface AccessDifference {
  /** In words: `"sidetrack_ingest" lacks INSERT on the table events`. */
  readonly fault: string;
  /** The statements that mend it, for whoever may run them; no password stands in them. */
  readonly sql: readonly string[];
}
