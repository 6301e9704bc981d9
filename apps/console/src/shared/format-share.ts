export const NARROW_SPACE = '\u2009';

/** A share as a percentage: `12.5 %`, and `1.25 %` where it is small. A dash where there is none. */
export const formatShare = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 1)}${NARROW_SPACE}%`;
