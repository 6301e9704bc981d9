import { Select } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { foundOrHint } from '../shared/found-or-hint';
import { LOCAL, UTC, zoneInWords, type Zone } from '../shared/zone';

/** More would take long to draw; typing a part of a name finds the others. */
const MOST_SHOWN = 80;

const orHint = foundOrHint('No zone has such a name');

/** Chooses the zone in which times are shown: UTC, the zone of this machine, or any other by its name. */
export function ClockSwitch(): ReactElement {
  const { zone, setZone } = useClock();
  // The list is drawn while it is closed as well. With every zone in it, that would be a fifth of a page's parts.
  const [isWanted, setWanted] = useState(false);
  const zones = useMemo(
    () => (isWanted ? [UTC, LOCAL, ...Intl.supportedValuesOf('timeZone')] : [zone]),
    [isWanted, zone],
  );
  return (
    <Select
      size="xs"
      label="Times in"
      data={zones.map((name) => ({ value: name, label: labelOf(name) }))}
      value={zone}
      onChange={(chosen) => chosen !== null && setZone(chosen)}
      onDropdownOpen={() => setWanted(true)}
      limit={MOST_SHOWN}
      allowDeselect={false}
      filter={orHint}
      searchable
      selectFirstOptionOnChange
    />
  );
}

function labelOf(zone: Zone): string {
  if (zone === UTC) return 'UTC';
  return zone === LOCAL ? `Local: ${zoneInWords(LOCAL)}` : zone;
}
