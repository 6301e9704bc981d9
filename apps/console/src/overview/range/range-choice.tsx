import { Button, Group, Popover } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Choice } from '../../shared/choice';
import { FORM_POPOVER } from '../../shared/form-popover';
import { useClock } from '../../shared/clock';
import { formatMoment, zoneName } from '../../shared/format-time';
import type { FiguresSearch } from '../overview-search';
import { DEFAULT_PRESET, PRESETS, type PickedRange, type PresetName } from '../ranges';
import { RangeForm } from './range-form';

const CHOICES = Object.entries(PRESETS).map(([value, { label }]) => ({ value: value as PresetName, label }));

/** The part of an address that says what time the figures are about. */
export type TimeSearch = Pick<FiguresSearch, 'range' | 'since' | 'until'>;

interface Props {
  readonly search: TimeSearch;
  /** The range of an address that has none. */
  readonly byDefault?: PresetName;
  readonly onChange: (search: TimeSearch) => void;
}

/** The choice of the time that figures are about: the last hours or days, or from one time until another. */
export function RangeChoice({ search, byDefault = DEFAULT_PRESET, onChange }: Props): ReactElement {
  const { zone } = useClock();
  const [isOpen, setOpen] = useState(false);
  const { range = byDefault, since, until } = search;
  const picked: PickedRange | null = since !== undefined && until !== undefined ? { since, until } : null;
  const shown = (time: string): string => formatMoment(new Date(time), zone).slice(0, 'yyyy-mm-dd hh:mm'.length);
  return (
    <Group gap="xs">
      <Choice
        aria-label="The last"
        data={CHOICES}
        // With a picked time none of the lengths is chosen.
        value={picked === null ? range : ''}
        onChange={(chosen) => onChange({ range: chosen === byDefault ? undefined : chosen })}
      />
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" {...FORM_POPOVER}>
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setOpen((before) => !before)}>
            {picked === null
              ? 'From … until …'
              : `${shown(picked.since)} – ${shown(picked.until)} ${zoneName(new Date(picked.until), zone)}`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown maw="94vw">
          <RangeForm
            picked={picked}
            onPick={(chosen) => {
              setOpen(false);
              onChange(chosen);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
