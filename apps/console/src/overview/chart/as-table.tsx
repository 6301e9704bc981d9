import { Table } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';

export interface TableRow {
  readonly key: string;
  readonly header: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** What the numbers count. */
  readonly caption: string;
  /** The name of the column of the row headers, and then the names of the other columns. */
  readonly columns: readonly [string, ...string[]];
  /** Called when the table is opened, because a chart may have a thousand rows. */
  readonly rows: () => readonly TableRow[];
}

/** The numbers of a chart, for readers who cannot see it or want the exact values. A number may lead to its list. */
export function AsTable({ caption, columns, rows }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {isOpen && (
        <div className="table-room" role="region" aria-label={`Table: ${caption}`} tabIndex={0}>
          <Table captionSide="top" verticalSpacing={2} stickyHeader>
            <Table.Caption>{caption}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    {column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows().map(({ key, header, cells }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{header}</Table.Th>
                  {cells.map((cell, index) => (
                    <Table.Td key={columns[index + 1]}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </details>
  );
}
