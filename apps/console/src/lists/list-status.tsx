import { Button, Group, Kbd, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { formatNumber } from '../shared/format-number';
import { formatMoment, formatRelative, zoneName } from '../shared/format-time';
import { useNow } from '../shared/use-now';
import type { Resource, RowCount } from './kinds/list-kind';
import { totalInWords } from './total/total-in-words';
import type { List } from './use-list';

interface Props<Row extends Resource> {
  readonly list: List<Row>;
  /** How many rows there are on all pages; null where that is not known. */
  readonly total: RowCount | null;
}

/** The line below the list: how many rows there are, when they were read, and the keys. */
export function ListStatus<Row extends Resource>({ list, total }: Props<Row>): ReactElement {
  const { rows, hasMore, isReading, readAt, readMore, readAnew } = list;
  return (
    <Group gap="sm" justify="space-between" className="list-status">
      <Group gap="sm">
        <Text size="sm" role="status">
          {rows === undefined ? (isReading ? 'Reading …' : 'Nothing was read') : countOf(rows.length, hasMore, total)}
        </Text>
        {hasMore && (
          <Button size="compact-xs" variant="default" onClick={readMore} disabled={isReading}>
            Load more
          </Button>
        )}
        {readAt && <ReadAt at={readAt} />}
        <Button size="compact-xs" variant="default" onClick={readAnew} disabled={isReading}>
          Refresh
        </Button>
      </Group>
      {KEYS}
    </Group>
  );
}

/** Made once, so that it is drawn once. */
const KEYS = (
  <Text size="xs" c="dimmed" visibleFrom="md" component="div">
    <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> or <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd> move ·{' '}
    <Kbd size="xs">Enter</Kbd> beside the list, again or <Kbd size="xs">o</Kbd> its page · <Kbd size="xs">Esc</Kbd>{' '}
    close · <Kbd size="xs">?</Kbd> help
  </Text>
);

function countOf(rows: number, hasMore: boolean, total: RowCount | null): string {
  if (hasMore) return `The first ${formatNumber(rows)} rows${total === null ? '' : ` of ${totalInWords(total)}`}`;
  if (rows === 0) return 'No rows';
  return rows === 1 ? '1 row' : `All ${formatNumber(rows)} rows`;
}

function ReadAt({ at }: { readonly at: Date }): ReactElement {
  const { zone } = useClock();
  const now = useNow();
  return (
    <Text size="sm" c="dimmed" title={`${formatMoment(at, zone)} ${zoneName(at, zone)}`}>
      read {formatRelative(at, now)}
    </Text>
  );
}
