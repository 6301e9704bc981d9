import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ProblemAlert } from '../shared/problem-alert';
import { QUARANTINE, type WholeEntry } from './use-quarantine';

/** Lets go of an entry that waits, once it was asked for twice. */
export function DiscardOne({ entry: { id, state } }: { readonly entry: WholeEntry }): ReactElement | null {
  const [isAsked, ask] = useState(false);
  const client = useQueryClient();
  const discard = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/quarantine/{id}/discard', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: [QUARANTINE] }),
  });
  if (state !== 'waiting') return null;
  return (
    <>
      <Group gap="xs">
        {isAsked ? (
          <>
            <Text size="sm">It can still be tried again until room is needed.</Text>
            <Button
              size="xs"
              color="red"
              variant="outline"
              loading={discard.isPending}
              onClick={() => discard.mutate()}
            >
              Discard it
            </Button>
            <Button size="xs" variant="default" onClick={() => ask(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" onClick={() => ask(true)}>
            Discard…
          </Button>
        )}
      </Group>
      {discard.error && <ProblemAlert error={discard.error} />}
    </>
  );
}
