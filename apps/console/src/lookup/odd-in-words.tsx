import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { WithCode } from '../shared/with-code';
import type { EntryProps } from './entry-props';

/** What is odd about a callback, in sentences; nothing where nothing is. */
export function OddInWords({
  entry,
  turn,
  passed,
}: Pick<EntryProps, 'entry' | 'turn' | 'passed'>): ReactElement | null {
  const sentences = [
    ...outOfOrder(entry.outOfOrder, passed),
    ...(turn?.turn === 1
      ? [`The provider called \`${entry.status}\` back ${turn.of} times, each time with something else in it.`]
      : []),
    ...(entry.recognised ? [] : ['The word is not in the known list, so it moves nothing.']),
    ...(entry.unread.length === 0 ? [] : [`Not readable: ${named(entry.unread)}.`]),
  ];
  if (sentences.length === 0) return null;
  return (
    <Text size="sm" className="odd">
      <WithCode text={sentences.join(' ')} />
    </Text>
  );
}

function outOfOrder(isOutOfOrder: boolean, passed: string | undefined): string[] {
  if (!isOutOfOrder) return [];
  if (passed === undefined) return ['Out of order: it was already further than that.'];
  return [`Out of order: \`${passed}\`, which is further on the way, had come in before it.`];
}

/** Most callbacks can be read completely. Where many parameters cannot be read, only the first are named. */
const MOST_NAMES = 3;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
