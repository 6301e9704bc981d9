import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { LostCallbacksPanel } from '../overview/lost-callbacks-panel';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';

/** Callbacks that were lost, as the providers' own lists tell. */
export const LostPage = (): ReactElement => (
  <Page title="Lost callbacks">
    <Text>
      Where providers are asked, <AnchorLink to="/reconciliations">their own lists</AnchorLink> say how many callbacks
      never came.
    </Text>
    <LostCallbacksPanel range="30d" />
  </Page>
);
