import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Panel } from '../overview/panel';
import { ofAccount, type Scope } from '../overview/scope';
import { AnchorLink } from '../shared/anchor-link';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { numbersOf } from './code-questions';

const HEIGHT = 260;

/** The recipients that the code met most often: those to be written to no more, perhaps. */
export function NumbersHit({ code, scope }: { readonly code: string; readonly scope: Scope }): ReactElement {
  const { since, until } = scope.range;
  return (
    <Panel
      title="Numbers hit"
      about="Recipients with the most messages that had the code."
      answer={useQuery(numbersOf(code, scope))}
      height={HEIGHT}
    >
      {({ data, isAll, lookedAt, numberCount }) => (
        <>
          {data.length === 0 && <Text size="sm">None in this time.</Text>}
          {data.length > 0 && (
            <Table className="numbers" verticalSpacing={4} horizontalSpacing="xs" aria-label="Numbers hit">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Number</Table.Th>
                  <Table.Th scope="col">Messages</Table.Th>
                  <Table.Th scope="col">Last</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map(({ number, messages, lastSeenAt }) => (
                  <Table.Tr key={number}>
                    <Table.Th scope="row" className="nowrap">
                      {number === null ? (
                        'no number'
                      ) : (
                        <AnchorLink to="/number/$number" params={{ number }} className="mono" size="sm">
                          {number}
                        </AnchorLink>
                      )}
                    </Table.Th>
                    <Table.Td>
                      <AnchorLink
                        to="/messages"
                        search={{ errorCode: [code], to: number ?? undefined, since, until, ...ofAccount(scope) }}
                      >
                        {formatNumber(messages)}
                      </AnchorLink>
                    </Table.Td>
                    <Table.Td>
                      <Moment at={lastSeenAt} relative={false} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          {numberCount > data.length && (
            <Text size="sm" c="dimmed">
              {formatNumber(data.length)} of {formatNumber(numberCount)} numbers
              {isAll ? '.' : `, in the latest ${formatNumber(lookedAt)} messages with the code.`}
            </Text>
          )}
        </>
      )}
    </Panel>
  );
}
