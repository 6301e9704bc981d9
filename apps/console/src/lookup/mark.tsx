import type { ReactElement } from 'react';

/** What is odd about an entry of the timeline, in a few words. Its corners tell it from a status, which is round. */
export const Mark = ({ text }: { readonly text: string }): ReactElement => (
  <span className="mark-of-entry">{text}</span>
);
