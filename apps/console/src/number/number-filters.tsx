import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Choice } from '../shared/choice';
import type { NumberSearch } from './number-search';

const ALL = 'all';

const KINDS = [
  { value: ALL, label: 'All' },
  { value: 'message', label: 'Messages' },
  { value: 'call', label: 'Calls' },
  { value: 'recording', label: 'Recordings' },
] as const;

const SIDES = [
  { value: ALL, label: 'Both ways' },
  { value: 'to', label: 'To it' },
  { value: 'from', label: 'From it' },
] as const;

/** What of a number is shown. The address keeps it. */
export function NumberFilters({ search: { kind, side } }: { readonly search: NumberSearch }): ReactElement {
  const navigate = useNavigate({ from: '/number/$number' });
  const choose = (chosen: NumberSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true });
  return (
    <Group gap="xs">
      <Choice
        aria-label="Kind"
        data={KINDS}
        value={kind ?? ALL}
        onChange={(value) => choose({ kind: value === ALL ? undefined : value })}
      />
      <Choice
        aria-label="Direction"
        data={SIDES}
        value={side ?? ALL}
        onChange={(value) => choose({ side: value === ALL ? undefined : value })}
      />
    </Group>
  );
}
