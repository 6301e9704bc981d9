import { AppShell, Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';

/** Whether any data is made up. False until that is known. Once data was made up, the answer stays true. */
export function useMadeUp(): boolean {
  const { data } = useQuery({
    queryKey: ['made-up-data'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/made-up-data', { signal })),
    staleTime: ({ state }) => (state.data?.isPresent === true ? Infinity : 60_000),
    refetchInterval: ({ state }) => (state.data?.isPresent === true ? false : 60_000),
  });
  return data?.isPresent ?? false;
}

/**
 * Says under every page that there is made-up data. The footer is at the edge of the window, so nothing jumps when it
 * appears.
 */
export function MadeUpFooter(): ReactElement {
  return (
    <AppShell.Footer className="made-up" px="md">
      <Text size="sm" fw={500}>
        Made-up data: what is of an account that begins with <Code>made-up-</Code> never happened.
      </Text>
    </AppShell.Footer>
  );
}
