import type { ReactElement } from 'react';
import { AnchorLink } from './anchor-link';

interface Props {
  readonly code: string;
  /** -1 where Tab has to skip the link. */
  readonly tabIndex?: number;
}

/** A provider's error code. It leads to the page that says what it means and who has it. */
export const ErrorCode = ({ code, tabIndex }: Props): ReactElement => (
  <AnchorLink
    to="/codes/$code"
    params={{ code }}
    className="error-code"
    inherit
    tabIndex={tabIndex}
    title={`What error ${code} means, and who has it`}
  >
    {code}
  </AnchorLink>
);
