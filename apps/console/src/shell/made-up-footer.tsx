import { AppShell, Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';

/** Whether anything is made up; until that is known, nothing is said. What once was made up stays. */
export function useMadeUp(): boolean {
  const { data } = useQuery({
    queryKey: ['made-up-data'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/made-up-data', { signal })),
    staleTime: ({ state }) => (state.data?.isPresent === true ? Infinity : 60_000),
    refetchInterval: ({ state }) => (state.data?.isPresent === true ? false : 60_000),
  });
  return data?.isPresent ?? false;
}

/** Says so under every page: at its edge, so that nothing jumps when it comes. */
export function MadeUpFooter(): ReactElement {
  return (
    <AppShell.Footer className="made-up" px="md">
      <Text size="sm" fw={500}>
        Made-up data: what is of an account that begins with <Code>made-up-</Code> never happened.
      </Text>
    </AppShell.Footer>
  );
}
