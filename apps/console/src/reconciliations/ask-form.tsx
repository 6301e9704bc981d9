import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { api, dataOf } from '../api/client';
import type { Kind } from '../shared/kind';
import { newKey } from '../shared/new-key';
import { ProblemAlert } from '../shared/problem-alert';
import { RECONCILIATIONS } from './use-reconciliations';

const KINDS: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'message', label: 'Messages' },
  { kind: 'call', label: 'Calls' },
  { kind: 'recording', label: 'Recordings' },
];

/** What to ask for. It leads to the reconciliation that was begun; pressing the button twice begins one. */
export function AskForm(): ReactElement {
  const [since, setSince] = useState('3d');
  const [kinds, setKinds] = useState<readonly string[]>(KINDS.map(({ kind }) => kind));
  const [dryRun, setDryRun] = useState(false);
  // A refused request begins nothing. With other choices its key would be refused as well, so each choice has its own.
  const [key, setKey] = useState(newKey);
  const client = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/reconciliations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { since: since.trim(), kind: kinds as Kind[], dryRun },
        }),
      ),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: [RECONCILIATIONS] });
      void navigate({ to: '/reconciliations/$id', params: { id } });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={submit} onChange={() => setKey(newKey())}>
      <Stack>
        <TextInput
          label="From the day"
          description="3d for three days ago, or a day such as 2026-01-28. Days are of UTC."
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <Checkbox.Group label="What" value={[...kinds]} onChange={setKinds}>
          <Group mt="xs">
            {KINDS.map(({ kind, label }) => (
              <Checkbox key={kind} value={kind} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox
          label="Dry run"
          description="Asks and counts, and stores nothing."
          checked={dryRun}
          onChange={(event) => setDryRun(event.currentTarget.checked)}
        />
        {add.error && <ProblemAlert error={add.error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            variant="default"
            loading={add.isPending}
            disabled={since.trim() === '' || kinds.length === 0}
          >
            Ask
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
