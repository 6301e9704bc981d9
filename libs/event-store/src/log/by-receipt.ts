interface Received {
  readonly receivedAt: Date;
  readonly position: number;
}

/** Sorts in the order of receipt. Within one millisecond the position decides. */
export function byReceipt(one: Received, other: Received): number {
  return one.receivedAt.getTime() - other.receivedAt.getTime() || one.position - other.position;
}
