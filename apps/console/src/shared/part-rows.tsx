import type { ReactElement, ReactNode } from 'react';

/** Rows in two parts each. */
export const PartRows = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <ul className="part-rows">{children}</ul>
);

interface PartRowProps {
  /** What the row is about. */
  readonly what: ReactNode;
  /** What is said of it. */
  readonly children: ReactNode;
}

export const PartRow = ({ what, children }: PartRowProps): ReactElement => (
  <li className="part-row">
    <div>{what}</div>
    <div>{children}</div>
  </li>
);
