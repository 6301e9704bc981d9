import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { Reading } from '../shared/reading';
import { StatusPill } from '../shared/status-pill';
import type { EntryProps } from './entry-props';
import { ErrorMark } from './error-mark';
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
        <Reading tone="quiet" shape={isGone ? 'none' : 'eye'}>
          {isGone ? 'not at the provider' : 'observed'}
        </Reading>
        <Text span inherit>
          asked <Moment at={at} />
        </Text>
        {!recognised && <Mark>word not known, moves nothing</Mark>}
        {errorCode !== null && <ErrorMark code={errorCode} />}
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
          · seen over TLS, not signed · position {formatNumber(position)}
        </Text>
      </Text>
      <ShowRaw label="What the provider’s REST API said" isOpen={isOpen} onOpen={onOpen} />
      {raw}
    </li>
  );
}
