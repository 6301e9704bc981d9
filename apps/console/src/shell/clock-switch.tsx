import { Select } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { foundOrHint } from '../shared/found-or-hint';
import { LOCAL, UTC, zoneInWords } from '../shared/zone';

/** More would take long to draw; typing a part of a name finds the others. */
const MOST_SHOWN = 80;

const orHint = foundOrHint('No zone has such a name');

/** Chooses the zone in which times are shown: UTC, the zone of this machine, or any other by its name. */
export function ClockSwitch(): ReactElement {
  const { zone, setZone } = useClock();
  const zones = useMemo(
    () => [
      { value: UTC, label: 'UTC' },
      { value: LOCAL, label: `Local: ${zoneInWords(LOCAL)}` },
      ...Intl.supportedValuesOf('timeZone').map((name) => ({ value: name, label: name })),
    ],
    [],
  );
  return (
    <Select
      size="xs"
      label="Times in"
      data={zones}
      value={zone}
      onChange={(chosen) => chosen !== null && setZone(chosen)}
      limit={MOST_SHOWN}
      allowDeselect={false}
      filter={orHint}
      searchable
      selectFirstOptionOnChange
    />
  );
}
