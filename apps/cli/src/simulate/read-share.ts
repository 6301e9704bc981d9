/** A share as people write it (`5%` or `0.05`), as a number from 0 to 1. Null when the text is no share. */
export function readShare(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(%?)$/.exec(text.trim());
  if (!match) return null;
  const share = Number(match[1]) / (match[2] === '%' ? 100 : 1);
  return share <= 1 ? share : null;
}
