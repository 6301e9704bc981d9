import { Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';
import type { Lookup } from './use-lookup';
import { WAYS_OF_A_NUMBER } from '../shared/ways-of-a-number';

/** Legs, recordings, other resources with the same SID, and other traffic of the number on that day. */
export function Related({ lookup }: { readonly lookup: Lookup }): ReactElement | null {
  const others = lookup.matches.filter(
    ({ kind, accountSid }) => kind !== lookup.kind || accountSid !== lookup.accountSid,
  );
  const { sameNumber } = lookup.links;
  if (lookup.related.length + others.length === 0 && sameNumber === null) return null;
  return (
    <Stack component="section" gap="xs" aria-label="Related">
      <Title order={2} size="h4">
        Related
      </Title>
      {lookup.related.length > 0 && (
        <Table.ScrollContainer minWidth={500}>
          <Table>
            <Table.Tbody>
              {lookup.related.map(({ relation, kind, sid, known, status, from, to, firstSeenAt }) => (
                <Table.Tr key={`${kind} ${sid}`}>
                  <Table.Td>{relation}</Table.Td>
                  <Table.Td>{known ? <StatusPill status={status} /> : 'nothing is known'}</Table.Td>
                  <Table.Td>
                    <SidLink sid={sid} kind={kind} />
                  </Table.Td>
                  <Table.Td>{from !== null || to !== null ? `${from ?? '–'} → ${to ?? '–'}` : ''}</Table.Td>
                  <Table.Td>{firstSeenAt !== null && <Moment at={firstSeenAt} />}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {others.map(({ kind, sid }) => (
        <Text key={kind} size="sm">
          The same SID as a {kind}: <SidLink sid={sid} kind={kind} />
        </Text>
      ))}
      {sameNumber && (
        <Group gap="sm">
          <Text size="sm">
            <AnchorLink to="/number/$number" params={{ number: sameNumber.number }} underline="always" inherit>
              {sameNumber.number}
            </AnchorLink>{' '}
            on {sameNumber.day}:
          </Text>
          {linksTo(sameNumber)}
        </Group>
      )}
    </Stack>
  );
}

function linksTo({ number, day }: NonNullable<Lookup['links']['sameNumber']>): ReactElement[] {
  const since = `${day}T00:00:00.000Z`;
  const until = new Date(Date.parse(since) + 86_400_000).toISOString();
  return WAYS_OF_A_NUMBER.map(({ title, list, side }) => (
    <AnchorLink key={title} to={`/${list}`} search={{ [side]: number, since, until }} underline="always" size="sm">
      {title.toLowerCase()}
    </AnchorLink>
  ));
}
