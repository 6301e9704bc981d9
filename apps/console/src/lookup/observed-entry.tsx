import { Badge, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Moment } from '../shared/moment';
import { StatusPill } from '../shared/status-pill';
import type { EntryProps } from './entry-props';
import { Mark } from './mark';
import { ShowRaw } from './show-raw';

/** The word of an observation that is no status: the provider did not have the resource. */
const GONE = 'gone-at-provider';

/**
 * One answer of the provider's REST API. Its time says when the question was asked, and not when it happened, so it is
 * never told as a callback is.
 */
export function ObservedEntry({ entry, isOpen, onOpen, raw }: EntryProps): ReactElement {
  const { at, status, errorCode, occurredAt, position, recognised } = entry;
  const isGone = status === GONE;
  return (
    <li className="observed" data-open={isOpen}>
      <Group gap="sm">
        {!isGone && <StatusPill status={status} />}
        <Badge variant="light" color="gray" tt="none" styles={{ label: { color: 'var(--mantine-color-text)' } }}>
          {isGone ? 'not at the provider' : 'observed'}
        </Badge>
        <Text span inherit>
          asked <Moment at={at} />
        </Text>
        {!recognised && <Mark text="word not known, moves nothing" />}
        {errorCode !== null && <Mark text={`error ${errorCode}`} />}
      </Group>
      <Text size="sm">
        {isGone ? (
          'Not called back; the provider’s REST API did not have it when it was asked'
        ) : (
          <>
            Not called back; the provider’s REST API said so, no later than <Moment at={occurredAt} relative={false} />
          </>
        )}
        <Text span inherit c="dimmed">
          {' '}
          · seen over TLS, not signed · position {position}
        </Text>
      </Text>
      <ShowRaw label="What the provider’s REST API said" isOpen={isOpen} onOpen={onOpen} />
      {raw}
    </li>
  );
}
