import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { NO_VALUE } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { PartRow, PartRows } from '../shared/part-rows';
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
        <PartRows>
          {lookup.related.map((one) => (
            <RelatedRow key={`${one.kind} ${one.sid}`} one={one} />
          ))}
        </PartRows>
      )}
      {others.map(({ kind, sid }) => (
        <Text key={kind} size="sm">
          The same SID as a {kind}: <SidLink sid={sid} kind={kind} />
        </Text>
      ))}
      {sameNumber && (
        <Group gap="sm">
          <Text size="sm">
            <AnchorLink to="/number/$number" params={{ number: sameNumber.number }} underline="always">
              {sameNumber.number}
            </AnchorLink>{' '}
            on {sameNumber.day} UTC:
          </Text>
          {linksTo(sameNumber)}
        </Group>
      )}
    </Stack>
  );
}

type Relative = Lookup['related'][number];

const RELATIONS: Readonly<Record<Relative['relation'], string>> = {
  parent: 'The call that dialled it',
  leg: 'A leg of it',
  sibling: 'Another leg of the same call',
  call: 'The call that was recorded',
  recording: 'A recording of it',
};

/** One relative: what it is to the SID, and where it stands. */
const RelatedRow = ({ one }: { readonly one: Relative }): ReactElement => (
  <PartRow
    what={
      <>
        <Text size="sm" c="dimmed">
          {RELATIONS[one.relation]}
        </Text>
        <SidLink sid={one.sid} kind={one.kind} />
      </>
    }
  >
    <Group gap="4px var(--mantine-spacing-sm)">
      {one.known ? <StatusPill status={one.status} /> : <Text size="sm">Nothing is known of it.</Text>}
      {(one.from !== null || one.to !== null) && (
        <Text size="sm" span>
          {one.from ?? NO_VALUE} → {one.to ?? NO_VALUE}
        </Text>
      )}
      {one.firstSeenAt !== null && (
        <Text size="sm" span>
          <Moment at={one.firstSeenAt} />
        </Text>
      )}
    </Group>
  </PartRow>
);

function linksTo({ number, day }: NonNullable<Lookup['links']['sameNumber']>): ReactElement[] {
  const since = `${day}T00:00:00.000Z`;
  const until = new Date(Date.parse(since) + 86_400_000).toISOString();
  return WAYS_OF_A_NUMBER.map(({ title, list, side }) => (
    <AnchorLink key={title} to={`/${list}`} search={{ [side]: number, since, until }} underline="always" size="sm">
      {title.toLowerCase()}
    </AnchorLink>
  ));
}
