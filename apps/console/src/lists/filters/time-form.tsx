import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useClock } from '../../shared/clock';
import { zoneInWords } from '../../shared/zone';
import type { TimeFilter } from './filter';
import type { FilterFormProps } from './filter-form-props';
import { readMoment } from './read-moment';

const LENGTHS = ['15m', '1h', '24h', '3d', '7d', '30d'] as const;

/** The last hours or days with one click, or from one time until another. */
export function TimeForm({ filter, values, onApply }: FilterFormProps<TimeFilter>): ReactElement {
  const { zone } = useClock();
  const [since, setSince] = useState(values.since ?? '');
  const [until, setUntil] = useState(values.until ?? '');
  const read = (text: string): string | undefined => (text.trim() === '' ? undefined : readMoment(text, zone));
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    onApply({ since: read(since), until: read(until) });
  };
  return (
    <form onSubmit={apply}>
      <Stack gap="sm">
        <Group gap={6} role="group" aria-label={`${filter.label} in the last`}>
          {LENGTHS.map((length) => (
            <Button
              key={length}
              size="compact-xs"
              variant="default"
              onClick={() => onApply({ since: length, until: undefined })}
            >
              last {length}
            </Button>
          ))}
        </Group>
        <TextInput
          data-autofocus
          label={`${filter.label} at or after`}
          placeholder="2026-01-31, 2026-01-31 08:00, or 3d"
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <TextInput
          label={`${filter.label} before`}
          description={`A time without a zone is in ${zoneInWords(zone)}.`}
          placeholder="2026-02-01"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          Apply
        </Button>
      </Stack>
    </form>
  );
}
