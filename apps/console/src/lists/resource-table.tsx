import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';

export type Resource = Schemas['MessageDto'] | Schemas['CallDto'] | Schemas['RecordingDto'];

/** Resources of any kind, a row for each. */
export function ResourceTable({ rows }: { readonly rows: readonly Resource[] }): ReactElement {
  if (rows.length === 0)
    return <EmptyState title="Nothing matches">Take a filter away, or wait for callbacks.</EmptyState>;
  return (
    <Table.ScrollContainer minWidth={600} type="native" scrollAreaProps={{ tabIndex: 0 }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>SID</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>First seen</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.accountSid} ${row.sid}`}>
              <Table.Td>
                <SidLink sid={row.sid} kind={row.kind} />
              </Table.Td>
              <Table.Td>
                <StatusPill status={row.kind === 'message' ? row.delivery.class : row.status} />
              </Table.Td>
              <Table.Td>
                <Moment at={row.firstSeenAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
