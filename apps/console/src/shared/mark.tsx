import type { ReactElement } from 'react';

/**
 * The mark: a line that goes on, and a side track with a buffer stop, where what came along is kept. The same drawing is
 * the tab's icon, sidetrack.svg.
 */
export const Mark = ({ size = 26 }: { readonly size?: number }): ReactElement => (
  <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
    <rect className="mark-ground" width="32" height="32" rx="8" />
    <path className="mark-line" d="M5 22.5h22" />
    <path className="mark-side" d="M9.5 22.5c6 0 3.5-11 9.5-11h5.5m1.5-4v8" />
  </svg>
);
