import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { listSessions, signOutEverywhere } from '../api/sign-in';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';

const MOST_SHOWN = 6;

/** Says which sessions would end before they do. */
export function Everywhere(): ReactElement {
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => listSessions(signal),
    staleTime: 0,
  });
  const leaving = useMutation({ mutationFn: signOutEverywhere, onError: undefined });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={3} />;
  const { name, data: sessions } = data;
  return (
    <Stack>
      <Text>
        {sessions.length === 1
          ? `This browser is the only one that is signed in as ${name}.`
          : `${sessions.length} sessions are open as ${name}. All of them end, those of others who use this name among them.`}{' '}
        The token stays valid: who has it can sign in again.
      </Text>
      <List size="sm">
        {sessions.slice(0, MOST_SHOWN).map(({ openedAt, usedAt, isCurrent }) => (
          <List.Item key={openedAt + usedAt + String(isCurrent)}>
            {isCurrent ? 'This browser' : 'Another one'}, since <Moment at={openedAt} />, last used{' '}
            <Moment at={usedAt} />
          </List.Item>
        ))}
        {sessions.length > MOST_SHOWN && <List.Item>and {sessions.length - MOST_SHOWN} more</List.Item>}
      </List>
      {leaving.error && <ProblemAlert error={leaving.error} />}
      <Group justify="flex-end">
        <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
          End {sessions.length === 1 ? 'this session' : `all ${sessions.length} sessions`}
        </Button>
      </Group>
    </Stack>
  );
}
