/** One place at which transactions can be seen that may still bring a position lower than one that was drawn. */
export interface RunningAppends {
  /** The transactions that run now, by names that no other transaction has meanwhile. */
  now(): Promise<readonly string[]>;
  /** Those of them that still run. */
  still(these: readonly string[]): Promise<readonly string[]>;
}
