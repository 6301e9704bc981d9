import type { ReactElement } from 'react';
import { AnchorLink } from './anchor-link';

interface Props {
  readonly accountSid: string;
  /** In a table, where its beginning tells it from the others. */
  readonly isShort?: boolean;
  /** -1 where Tab has to skip the link. */
  readonly tabIndex?: number;
}

/** A provider's SIDs are longer, and random: a few letters tell one from another. Names are shorter, and stay whole. */
const LONGEST_NAME = 30;
const SHORT_LENGTH = 8;

/** An account. It leads to the account's page. */
export const AccountLink = ({ accountSid, isShort = false, tabIndex }: Props): ReactElement => (
  <AnchorLink
    to="/accounts/$account"
    params={{ account: accountSid }}
    className="mono"
    size="sm"
    tabIndex={tabIndex}
    title={`Account ${accountSid}`}
  >
    {isShort ? shortened(accountSid) : accountSid}
  </AnchorLink>
);

export const shortened = (accountSid: string): string =>
  accountSid.length <= LONGEST_NAME ? accountSid : `${accountSid.slice(0, SHORT_LENGTH)}…`;
