import { ActionIcon, Group, Popover, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { FORM_POPOVER } from '../../shared/form-popover';
import { useClock } from '../../shared/clock';
import { describedFilter } from './described-filter';
import { FilterForm } from './filter-form';
import { isSet, parametersOf, without, type Filter } from './filter';
import type { ListFilters } from './list-search';

interface Props {
  readonly filter: Filter;
  readonly values: ListFilters;
  /** The filter is set in the address, but this list does not have it. */
  readonly isStray: boolean;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (changes: ListFilters) => void;
}

/** One filter: a button that opens its form and, when the filter is set, a button that removes it. */
export function FilterPill({ filter, values, isStray, faults, onChange }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { zone } = useClock();
  const isOn = isSet(filter, values);
  const fault = isStray
    ? 'This list does not know it; take it away.'
    : parametersOf(filter).flatMap((name) => faults.get(name) ?? [])[0];
  const apply = (changes: ListFilters): void => {
    setOpen(false);
    onChange(changes);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" {...FORM_POPOVER}>
      <Group gap={0} wrap="nowrap" className="filter-pill" data-on={isOn} data-wrong={fault !== undefined}>
        <Popover.Target>
          <UnstyledButton className="filter-name" onClick={() => setOpen((before) => !before)}>
            {filter.label}
            {isOn && (
              <Text span inherit fw={600} className="filter-value">
                {' '}
                {describedFilter(filter, values, zone)}
              </Text>
            )}
          </UnstyledButton>
        </Popover.Target>
        {isOn && (
          <ActionIcon
            size={24}
            variant="transparent"
            color="gray"
            aria-label={`Clear ${filter.label}`}
            onClick={() => onChange(without(filter, values))}
          >
            ✕
          </ActionIcon>
        )}
      </Group>
      <Popover.Dropdown maw="94vw" w={320} aria-label={`Filter by ${filter.label}`}>
        {fault !== undefined && (
          <Text size="sm" className="filter-fault" mb="xs">
            {fault}
          </Text>
        )}
        <FilterForm filter={filter} values={values} onApply={apply} />
      </Popover.Dropdown>
    </Popover>
  );
}
