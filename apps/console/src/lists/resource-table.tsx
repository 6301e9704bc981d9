import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { widthOf } from './columns/columns-that-fit';
import { keyOf, type ListKind, type Resource } from './kinds/list-kind';
import './lists.css';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly rows: readonly Row[];
}

/** All of a few rows of a list, on a page about something else. */
export function ResourceTable<Row extends Resource>({ kind, rows }: Props<Row>): ReactElement {
  const columns = kind.columns.filter(({ isExtra }) => isExtra !== true);
  const width = widthOf(columns);
  return (
    <Table.ScrollContainer minWidth={width} type="native" scrollAreaProps={{ tabIndex: 0 }}>
      <Table className="list-table">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, width: least }) => (
              <Table.Th key={title} w={least}>
                {title}
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
    </Table.ScrollContainer>
  );
}
