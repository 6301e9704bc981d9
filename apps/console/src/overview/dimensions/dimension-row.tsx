import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../../shared/anchor-link';
import { useClock } from '../../shared/clock';
import { formatNumber, formatShare } from '../../shared/format-number';
import { CountLink } from '../chart/count-link';
import { within } from '../chart/list-link';
import type { Measure } from '../chart/measure';
import { longLabel } from '../interval-label';
import { ofAccount, type Scope } from '../scope';
import type { AskedDimension, Breakdown } from './breakdown-question';
import { changeInWords } from './change-in-words';
import type { DimensionRow, ShareMeaning } from './rows';
import { Strip } from './strip';
import { ValueName } from './value-name';
import { worstPart } from './worst-part';

interface Props {
  readonly row: DimensionRow;
  readonly breakdown: Breakdown;
  readonly dimension: AskedDimension;
  readonly meaning: ShareMeaning;
  readonly scope: Scope;
  readonly measure: Measure;
  readonly topShare: number;
}

/** One value: its messages, its share beside the time before, and a small chart of the time with its worst part. */
export function DimensionTableRow(props: Props): ReactElement {
  const { row, breakdown, dimension, meaning, scope, measure, topShare } = props;
  const { value, messages, messagesBefore, share, shareBefore, parts, filters } = row;
  const change = changeInWords({ now: share, before: shareBefore, isGood: meaning.isGood });
  const list = { to: '/messages' as const, search: { ...ofAccount(scope), ...filters, ...within(breakdown) } };
  const strip = <Strip parts={parts} measure={measure} topShare={topShare} name={value} />;
  return (
    <Table.Tr data-value={value}>
      <Table.Th scope="row">
        <ValueName by={dimension.by} value={value} />
        <div className="strip-below">{strip}</div>
      </Table.Th>
      <Table.Td>
        <CountLink count={messages} link={list} />
        <Text size="xs" c="dimmed">
          {formatNumber(messagesBefore)} before
        </Text>
      </Table.Td>
      <Table.Td>
        {formatShare(share)}
        <Text size="xs" c={change.isWorse ? undefined : 'dimmed'} className={change.isWorse ? 'worse' : undefined}>
          {change.words}
        </Text>
      </Table.Td>
      <Table.Td className="strip-beside">
        {strip}
        <Worst row={row} breakdown={breakdown} scope={scope} />
      </Table.Td>
    </Table.Tr>
  );
}

interface WorstProps {
  readonly row: DimensionRow;
  readonly breakdown: Breakdown;
  readonly scope: Scope;
}

/** The part of the time that stands out, with a link to what went wrong in it. */
function Worst({ row: { parts, filters, badFilters }, breakdown, scope }: WorstProps): ReactElement | null {
  const { zone } = useClock();
  const place = worstPart(parts);
  const part = place === null ? undefined : breakdown.intervals[place];
  if (place === null || part === undefined) return null;
  const count = parts.bad[place] ?? 0;
  const search = { ...ofAccount(scope), ...filters, ...badFilters, ...within(part) };
  return (
    <Text size="xs">
      worst {breakdown.interval}:{' '}
      <AnchorLink to="/messages" search={search} underline="always">
        {longLabel(part.since, breakdown.interval, zone)}
      </AnchorLink>
      , {formatShare(count / (parts.whole[place] ?? 1))} of {formatNumber(parts.whole[place] ?? 0)}
    </Text>
  );
}
