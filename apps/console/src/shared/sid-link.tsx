import type { ReactElement } from 'react';
import type { Kind } from '../lookup/sid-search';
import { AnchorLink } from './anchor-link';

/** A SID that leads to its page. */
export function SidLink({ sid, kind }: { readonly sid: string; readonly kind: Kind }): ReactElement {
  return (
    <AnchorLink to="/sid/$sid" params={{ sid }} search={{ kind }} className="mono" size="sm">
      {sid}
    </AnchorLink>
  );
}
