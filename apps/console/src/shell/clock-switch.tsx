import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock, type Zone } from '../shared/clock';

const ZONES: { value: Zone; label: string }[] = [
  { value: 'utc', label: 'UTC' },
  { value: 'local', label: 'Local' },
];

/** Switches between times in UTC and in the zone of this machine. */
export function ClockSwitch(): ReactElement {
  const { zone, setZone } = useClock();
  return <SegmentedControl size="xs" aria-label="Times in" data={ZONES} value={zone} onChange={setZone} fullWidth />;
}
