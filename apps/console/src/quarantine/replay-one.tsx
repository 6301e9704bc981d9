import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ProblemAlert } from '../shared/problem-alert';
import { QUARANTINE, type WholeEntry } from './use-quarantine';

type Door = WholeEntry['door'];
const DOORS: readonly Door[] = ['messages', 'calls', 'recordings'];

/**
 * Replays an entry. The route that is its own is chosen already; another one can be. An entry that has become an event cannot become an event again.
 */
export function ReplayOne({ entry }: { readonly entry: WholeEntry }): ReactElement | null {
  const [door, setDoor] = useState<Door>(entry.replayDoor);
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () =>
      dataOf(api.POST('/v1/quarantine/{id}/replay', { params: { path: { id: entry.id } }, body: { door } })),
    onSettled: () => client.invalidateQueries({ queryKey: [QUARANTINE] }),
  });
  if (entry.state === 'replayed') return null;
  return (
    <>
      <Group align="flex-end" gap="xs">
        <Select
          label="Route"
          size="xs"
          w={140}
          data={[...DOORS]}
          value={door}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => setDoor(value as Door)}
        />
        <Button size="xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
          Try it again
        </Button>
      </Group>
      {replay.error && <ProblemAlert error={replay.error} />}
    </>
  );
}
