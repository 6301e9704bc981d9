import type { ReactElement } from 'react';
import { AnchorLink } from '../../shared/anchor-link';
import { formatNumber } from '../../shared/format-number';
import type { ListLink } from './list-link';

/** A number with a link to the counted resources. Zero has no link. */
export function CountLink({ count, link }: { readonly count: number; readonly link?: ListLink }): ReactElement {
  if (count === 0 || link === undefined) return <>{formatNumber(count)}</>;
  return (
    <AnchorLink to={link.to} search={link.search}>
      {formatNumber(count)}
    </AnchorLink>
  );
}
