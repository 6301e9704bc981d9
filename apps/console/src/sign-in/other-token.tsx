import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { queryClient } from '../api/query-client';
import { offer, setToken, useOfferedToken } from '../api/token';

/** Asks whether a link may sign this tab in with another token. Until the reader agrees, the tab keeps its token. */
export function OtherToken(): ReactElement | null {
  const token = useOfferedToken();
  if (token === null) return null;
  const change = (): void => {
    queryClient.clear();
    setToken(token);
    offer(null);
  };
  return (
    <Paper className="other-token" withBorder shadow="md" p="sm" component="section" aria-label="Another token">
      <Text size="sm" fw={600} role="alert">
        The link that was opened carries another token. This tab is still signed in with its own.
      </Text>
      <Text size="sm" c="dimmed">
        Change only if the link is yours: whoever made it gave it that token.
      </Text>
      <Group gap="sm" mt="xs">
        <Button size="xs" onClick={() => offer(null)}>
          Stay as I am
        </Button>
        <Button size="xs" variant="default" onClick={change}>
          Change to the token of the link
        </Button>
      </Group>
    </Paper>
  );
}
