import { List } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';

/** One account: where its messages, calls and recordings are. */
export function AccountPage(): ReactElement {
  const { account } = useParams({ from: '/signed-in/accounts/$account' });
  const search = { accountSid: account };
  return (
    <Page title={account}>
      <List>
        <List.Item>
          <AnchorLink to="/messages" search={search}>
            Messages of this account
          </AnchorLink>
        </List.Item>
        <List.Item>
          <AnchorLink to="/calls" search={search}>
            Calls of this account
          </AnchorLink>
        </List.Item>
        <List.Item>
          <AnchorLink to="/recordings" search={search}>
            Recordings of this account
          </AnchorLink>
        </List.Item>
      </List>
    </Page>
  );
}
