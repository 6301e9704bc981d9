import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { readMoment } from '../../lists/filters/read-moment';
import { useClock } from '../../shared/clock';
import { formatMoment, zoneName } from '../../shared/format-time';
import type { PickedRange } from '../ranges';

interface Props {
  readonly picked: PickedRange | null;
  readonly onPick: (range: PickedRange) => void;
}

/** Two times, as people write them. A time without a zone is in the zone in which times are shown. */
export function RangeForm({ picked, onPick }: Props): ReactElement {
  const { zone } = useClock();
  const shown = (time: string | undefined): string =>
    time === undefined ? '' : formatMoment(new Date(time), zone).slice(0, 'yyyy-mm-dd hh:mm'.length);
  const [since, setSince] = useState(shown(picked?.since));
  const [until, setUntil] = useState(shown(picked?.until));
  const [fault, setFault] = useState<string>();
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const [from, to] = [timeOf(since), until.trim() === '' ? new Date() : timeOf(until)];
    if (from === null) return setFault('The beginning is no time. Write a day, or a day and a time.');
    if (to === null) return setFault('The end is no time. Write a day, or a day and a time.');
    if (from >= to) return setFault('The end is not after the beginning.');
    onPick({ since: from.toISOString(), until: to.toISOString() });
  };
  const timeOf = (text: string): Date | null => {
    const moment = new Date(readMoment(text, zone));
    return text.trim() === '' || Number.isNaN(moment.getTime()) ? null : moment;
  };
  const name = zoneName(new Date(), zone);
  return (
    <form onSubmit={apply}>
      <Stack gap="sm" w={250}>
        <TextInput
          data-autofocus
          label={`From (${name})`}
          placeholder="2026-01-31 08:00"
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
          error={fault}
        />
        <TextInput
          label={`Until (${name})`}
          description="Without it, until now."
          placeholder="2026-02-01"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          Show
        </Button>
      </Stack>
    </form>
  );
}
