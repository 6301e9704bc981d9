/** One request that the stand-in was sent, as it arrived; `status` is null until it is answered. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Without `?`, as it was sent. */
  readonly query: string;
  readonly at: Date;
  status: number | null;
}
