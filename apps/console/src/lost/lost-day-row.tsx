import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { formatNumber, formatShare } from '../shared/format-number';
import type { LostOfDay } from './use-lost';

const DAY_MS = 86_400_000;
const LISTS = { message: 'messages', call: 'calls', recording: 'recordings' } as const;

interface Props {
  readonly day: LostOfDay;
  /** The greatest share among the days beside which this one is drawn. */
  readonly most: number;
}

/** One day of one kind. What differs leads to the list that has it. */
export const LostDayRow = ({ day, most }: Props): ReactElement => (
  <Table.Tr>
    <Table.Th scope="row" className="nowrap">
      {day.day}
    </Table.Th>
    <Table.Td>{LISTS[day.kind]}</Table.Td>
    <Table.Td className="nowrap">{formatShare(day.lossRate, 1)}</Table.Td>
    <Table.Td visibleFrom="md">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect width={`${most > 0 ? ((day.lossRate ?? 0) / most) * 100 : 0}%`} height="10" className="lost-share" />
      </svg>
    </Table.Td>
    <Table.Td>
      <Found day={day} name="callback-lost" count={day.lost} />
    </Table.Td>
    <Table.Td>
      <Found day={day} name="unknown-here" count={day.unknown} />
    </Table.Td>
    <Table.Td visibleFrom="sm">
      <Found day={day} name="disagrees" count={day.disagreeing} />
    </Table.Td>
    <Table.Td visibleFrom="sm">{formatNumber(day.seen)}</Table.Td>
    <Table.Td visibleFrom="md">{formatNumber(day.undecided)}</Table.Td>
  </Table.Tr>
);

interface FoundProps {
  readonly day: LostOfDay;
  readonly name: 'callback-lost' | 'unknown-here' | 'disagrees';
  readonly count: number;
}

function Found({ day: { kind, day, accountSid }, name, count }: FoundProps): ReactElement {
  if (count === 0) return <>0</>;
  const since = `${day}T00:00:00.000Z`;
  const until = new Date(Date.parse(since) + DAY_MS).toISOString();
  return (
    <AnchorLink
      to={`/${LISTS[kind]}`}
      search={{ class: [name], since, until, accountSid }}
      underline="always"
      className="lost-count"
    >
      {formatNumber(count)}
    </AnchorLink>
  );
}
