import { Table } from '@mantine/core';
import { useRef, type ReactElement } from 'react';
import { useWidth } from '../shared/use-width';
import { columnsThatFit } from './columns/columns-that-fit';
import { ZoneOfTimes } from './grid/zone-of-times';
import { keyOf, type ListKind, type Resource } from './kinds/list-kind';
import { inLines, linesFor } from './kinds/row-in-lines';
import './lists.css';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly rows: readonly Row[];
}

/** All of a few rows of a list, on a page about something else. As in the list, each is drawn as there is room for it. */
export function ResourceTable<Row extends Resource>({ kind, rows }: Props<Row>): ReactElement {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const count = linesFor(width);
  const fitting = columnsThatFit(
    kind.columns.filter(({ isExtra }) => isExtra !== true),
    width,
  );
  const columns = fitting ?? [inLines(kind, count)];
  return (
    <div ref={room}>
      <Table className="list-table" data-lines={fitting === null ? count : 1}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, width: least, isTime }) => (
              <Table.Th key={title} scope="col" w={least === 0 ? undefined : least}>
                {title}
                {isTime && <ZoneOfTimes />}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              {columns.map(({ title, cell }) => (
                <Table.Td key={title}>{cell(row)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
