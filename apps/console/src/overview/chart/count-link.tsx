import type { ReactElement } from 'react';
import { AnchorLink } from '../../shared/anchor-link';
import type { ListLink } from './list-link';

/** A number that leads to what it counts; none leads nowhere. */
export function CountLink({ count, link }: { readonly count: number; readonly link?: ListLink }): ReactElement {
  if (count === 0 || link === undefined) return <>{count}</>;
  return (
    <AnchorLink to={link.to} search={link.search} inherit>
      {count}
    </AnchorLink>
  );
}
