import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { StatusPill } from '../shared/status-pill';
import { Elapsed } from './elapsed';
import type { EntryProps } from './entry-props';
import { ErrorMark } from './error-mark';
import { Mark } from './mark';
import { OddInWords } from './odd-in-words';
import { ShowRaw } from './show-raw';
import { verdictInWords } from './verdict-in-words';

/** One callback: how long after the one before it came, when, and what is odd about it. */
export function EventEntry({ entry, turn, passed, isOpen, onOpen, raw }: EntryProps): ReactElement {
  const { at, sincePreviousMs, gap, status, errorCode, occurredAt } = entry;
  return (
    <li data-open={isOpen}>
      <Elapsed sincePreviousMs={sincePreviousMs} isLong={gap} />
      <Group gap="sm">
        <StatusPill status={status} />
        <Moment at={at} />
        {turn?.turn === 1 && <Mark>received {turn.of}×</Mark>}
        {turn && turn.turn > 1 && (
          <Mark>
            again, {turn.turn} of {turn.of}
          </Mark>
        )}
        {errorCode !== null && <ErrorMark code={errorCode} />}
      </Group>
      <OddInWords entry={entry} turn={turn} passed={passed} />
      <Text size="sm" c="dimmed">
        {occurredAt !== at && (
          <>
            The provider dates it <Moment at={occurredAt} relative={false} /> ·{' '}
          </>
        )}
        {verdictInWords(entry)} · position {formatNumber(entry.position)}
      </Text>
      <ShowRaw label="What the provider sent" isOpen={isOpen} onOpen={onOpen} />
      {raw}
    </li>
  );
}
