const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether a caller's `If-None-Match` contains this tag (given without `W/`) or `*`. Weak and strong tags compare as
 * equal here (RFC 9110, §13.1.2): a caller that has this version does not need it again.
 */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return [...header.matchAll(TAG)].some(([, named]) => named === tag);
}
