import type { ReactElement, ReactNode } from 'react';

/** What is odd about an entry of the timeline, in a few words. Its corners tell it from a status, which is round. */
export const Mark = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className="mark-of-entry">{children}</span>
);
