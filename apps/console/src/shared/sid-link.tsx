import type { ReactElement } from 'react';
import type { Kind } from './kind';
import { AnchorLink } from './anchor-link';

interface Props {
  readonly sid: string;
  readonly kind: Kind;
  /** -1 where Tab has to skip the link. */
  readonly tabIndex?: number;
}

/** A link from a SID to its page. */
export function SidLink({ sid, kind, tabIndex }: Props): ReactElement {
  return (
    <AnchorLink to="/sid/$sid" params={{ sid }} search={{ kind }} className="mono" size="sm" tabIndex={tabIndex}>
      {sid}
    </AnchorLink>
  );
}
