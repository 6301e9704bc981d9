import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Column, ListKind, Resource } from '../kinds/list-kind';
import { isFixed, type ChosenColumns } from './chosen-columns';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly chosen: ChosenColumns<Row>;
  /** The columns that have room. */
  readonly fitting: readonly Column<Row>[];
}

/** Which columns a list has. The browser keeps the choice. */
export function ColumnsMenu<Row extends Resource>({ kind, chosen, fitting }: Props<Row>): ReactElement {
  const isShown = (column: Column<Row>): boolean => chosen.shown.includes(column);
  return (
    <Popover position="bottom-end" shadow="md" transitionProps={{ duration: 0 }} trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" w={260} aria-label={`Columns of ${kind.title.toLowerCase()}`}>
        <Stack gap={8}>
          {kind.columns.map((column) => (
            <Checkbox
              key={column.title}
              size="xs"
              label={column.title}
              description={isShown(column) && !fitting.includes(column) ? 'No room for it just now' : undefined}
              checked={isShown(column)}
              disabled={isFixed(column)}
              onChange={(event) => chosen.choose(column.title, event.currentTarget.checked)}
            />
          ))}
          {chosen.isChanged && (
            <Button size="compact-sm" variant="default" onClick={chosen.reset}>
              As they were
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
