import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';

/** All accounts. */
export const AccountsPage = (): ReactElement => (
  <Page title="Accounts">
    <Text>
      Every list has a filter for the account: of <AnchorLink to="/messages">messages</AnchorLink>,{' '}
      <AnchorLink to="/calls">calls</AnchorLink> and <AnchorLink to="/recordings">recordings</AnchorLink>.
    </Text>
  </Page>
);
