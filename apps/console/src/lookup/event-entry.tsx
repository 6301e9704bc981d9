import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { formatDuration } from '../shared/format-time';
import { Moment } from '../shared/moment';
import { StatusPill } from '../shared/status-pill';
import { EventParameters } from './event-parameters';
import { Mark } from './mark';
import type { HistoryEvent } from './use-history';

const VERDICTS: Readonly<Record<Schemas['TimelineEventDto']['signature']['verdict'], string>> = {
  verified: 'signature verified',
  ambiguous: 'signature verifies, but the same signed text came split into other parameters too',
  'key-unknown': 'signature verified when it came in; its key is not in SIGNING_KEYS any more',
  'made-up': 'made up: its signature proves nothing',
  observed: 'not called back: the provider’s REST API said it when it was asked',
  wrong: 'signature wrong',
};

interface Props {
  readonly entry: Schemas['TimelineEventDto'];
  /** The same callback with its parameters, once these are loaded. */
  readonly event: HistoryEvent | undefined;
}

/** One callback: when it came, how long after the one before, what is odd about it, and what the provider sent. */
export function EventEntry({ entry, event }: Props): ReactElement {
  const { at, sincePreviousMs, gap, status, errorCode, occurredAt, signature, unread } = entry;
  return (
    <li>
      <Group gap="sm">
        <StatusPill status={status} />
        <Moment at={at} />
        {sincePreviousMs !== null && (
          <Text size="sm" c="dimmed">
            {formatDuration(sincePreviousMs)} after the one before
          </Text>
        )}
        {gap && <Mark text="long silence before it" />}
        {entry.outOfOrder && <Mark text="out of order" />}
        {!entry.recognised && <Mark text="word not known, moves nothing" />}
        {errorCode !== null && <Mark text={`error ${errorCode}`} />}
        {unread.length > 0 && <Mark text={`not readable: ${named(unread)}`} />}
      </Group>
      <Text size="sm" c="dimmed">
        {occurredAt !== at && (
          <>
            The provider dates it <Moment at={occurredAt} relative={false} /> ·{' '}
          </>
        )}
        {VERDICTS[signature.verdict]} · position {entry.position}
      </Text>
      <EventParameters title="What the provider sent" status={status} event={event} />
    </li>
  );
}

/** Most callbacks can be read completely. Where many parameters cannot be read, only the first are named. */
const MOST_NAMES = 3;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
