import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';

/** Shown for an address that the console does not have. */
export function NoSuchPage(): ReactElement {
  return (
    <EmptyState title="There is no such page">
      Paste a SID into the box at the top, or go to the <AnchorLink to="/">overview</AnchorLink>.
    </EmptyState>
  );
}
