import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { FORM_POPOVER } from '../../shared/form-popover';
import { useClock } from '../../shared/clock';
import { formatMoment } from '../../shared/format-time';
import { zoneInWords } from '../../shared/zone';
import { beginningWith, daysAfter } from './day';
import type { ListFilters, ListOrder } from './list-search';

/** Days before today, as people say them. */
const DAYS_AGO = [
  ['Yesterday', 1],
  ['A week ago', 7],
  ['A month ago', 30],
] as const;

interface Props {
  readonly order: ListOrder;
  readonly onJump: (times: Pick<ListFilters, 'since' | 'until'>) => void;
}

/** Begins the list with a day, which is then in its filters. */
export function JumpToDay({ order, onJump }: Props): ReactElement {
  const { zone } = useClock();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const today = formatMoment(new Date(), zone).slice(0, 10);
  const jump = (to: string): void => {
    setOpen(false);
    onJump(beginningWith(to, order, zone));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (day !== '') jump(day);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" {...FORM_POPOVER}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen((before) => !before)}>
          Jump to a day
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" w={300} aria-label="Jump to a day">
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              data-autofocus
              type="date"
              label="Day"
              max={today}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Group gap={6}>
              {DAYS_AGO.map(([label, days]) => (
                <Button key={label} size="compact-xs" variant="default" onClick={() => jump(daysAfter(today, -days))}>
                  {label}
                </Button>
              ))}
            </Group>
            <Text size="xs" c="dimmed">
              {order === 'newest' ? 'From that day back.' : 'From that day on.'} Days are those of {zoneInWords(zone)}.
            </Text>
            <Button type="submit" size="xs" disabled={day === ''}>
              Jump
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
