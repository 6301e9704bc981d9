interface Counted {
  /** Whether a list was read to its end, or how many were. */
  readonly complete: boolean | number;
  readonly seen: number;
}

/** Whether anything of the lists was read. Where nothing was, a zero would claim that nothing is there. */
export const wasRead = ({ complete, seen }: Counted): boolean => Boolean(complete) || seen > 0;
