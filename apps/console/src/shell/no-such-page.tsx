import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';

/** Shown for an address that the console does not have. */
export const NoSuchPage = (): ReactElement => (
  <Stack component="main" align="center" gap="xs" p="xl" ta="center">
    <Title order={1} size="h4">
      There is no such page
    </Title>
    <Text c="dimmed">
      Go to the{' '}
      <AnchorLink to="/" underline="always">
        overview
      </AnchorLink>
      , where the box at the top takes any SID.
    </Text>
  </Stack>
);
