import { Button, Table, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useClock } from '../../shared/clock';
import { formatNumber, formatShare } from '../../shared/format-number';
import { AsTable } from '../chart/as-table';
import type { Measure } from '../chart/measure';
import { longLabel } from '../interval-label';
import type { Scope } from '../scope';
import type { AskedDimension, Breakdown } from './breakdown-question';
import { DIMENSIONS } from './dimension';
import { DimensionTableRow } from './dimension-row';
import type { DimensionRow, ShareMeaning } from './rows';
import { valueInWords } from './value-name';
import { drawnShares } from './worst-part';

/** So many values are shown at first. */
const FIRST_SHOWN = 8;

/** A tenth that went wrong fills a strip, whatever went wrong elsewhere, unless it was more there. */
const LEAST_TOP = 0.1;

interface Props {
  readonly rows: readonly DimensionRow[];
  readonly meaning: ShareMeaning;
  readonly breakdown: Breakdown;
  readonly dimension: AskedDimension;
  readonly scope: Scope;
  readonly measure: Measure;
}

/** The values of a dimension, the most frequent first, each with a small chart on the same scale as the others. */
export function DimensionTable({ rows, meaning, breakdown, dimension, scope, measure }: Props): ReactElement {
  const { zone } = useClock();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_SHOWN);
  if (rows.length === 0) return <Text size="sm">Nothing in this time.</Text>;
  const topShare = Math.max(LEAST_TOP, ...shown.flatMap(({ parts }) => drawnShares(parts)));
  const { interval, intervals, valueCount } = breakdown;
  const hidden = valueCount - rows.length;
  return (
    <div data-chart="dimension">
      <Table className="numbers dimension" verticalSpacing={6} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{DIMENSIONS[dimension.by].column}</Table.Th>
            <Table.Th scope="col">Messages</Table.Th>
            <Table.Th scope="col">{meaning.column}</Table.Th>
            <Table.Th scope="col" className="strip-beside">
              {measure === 'share'
                ? `By the ${interval}: ${meaning.bad}, of what was sent out, up to ${formatShare(topShare)}`
                : `By the ${interval}: sent out, and of these ${meaning.bad}`}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <DimensionTableRow
              key={row.value}
              row={row}
              breakdown={breakdown}
              dimension={dimension}
              meaning={meaning}
              scope={scope}
              measure={measure}
              topShare={topShare}
            />
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > FIRST_SHOWN && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Only the first ${FIRST_SHOWN}` : `All ${formatNumber(rows.length)}`}
        </Button>
      )}
      {hidden > 0 && (
        <Text size="sm" c="dimmed">
          {formatNumber(hidden)} rarer ones are not shown.
        </Text>
      )}
      <AsTable
        caption={`Share ${meaning.bad}, of what was sent out, for every ${interval}`}
        columns={[interval, ...shown.map(({ value }) => valueInWords(dimension.by, value))]}
        rows={() =>
          intervals.map((part, place) => ({
            key: part.since,
            header: longLabel(part.since, interval, zone),
            cells: shown.map(({ parts: { whole, bad } }) => {
              const all = whole[place] ?? 0;
              return formatShare(all === 0 ? null : (bad[place] ?? 0) / all);
            }),
          }))
        }
      />
    </div>
  );
}
