import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Lookup } from '../../lookup/use-lookup';
import { ErrorCode } from '../../shared/error-code';
import { formatNumber } from '../../shared/format-number';
import { Moment } from '../../shared/moment';
import { StatusPill } from '../../shared/status-pill';

const MOST_SHOWN = 5;

/** The latest callbacks, the last one first. */
export function LastEvents({ lookup }: { readonly lookup: Lookup }): ReactElement {
  const events = lookup.timeline.filter((entry) => entry.type === 'event');
  const last = events.slice(-MOST_SHOWN).toReversed();
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {events.length > MOST_SHOWN ? `The last ${MOST_SHOWN} of ${formatNumber(events.length)} events` : 'Events'}
      </Title>
      <ol className="timeline" aria-label="Last events">
        {last.map(({ position, status, at, outOfOrder, errorCode, origin }) => (
          <li key={position}>
            <Group gap="xs">
              <StatusPill status={status} size="sm" />
              {origin === 'reconciliation' && <Text size="sm">observed, not called back</Text>}
              {errorCode !== null && (
                <Text size="sm">
                  error <ErrorCode code={errorCode} />
                </Text>
              )}
              {outOfOrder && <Text size="sm">out of order</Text>}
            </Group>
            <Text size="sm" c="dimmed">
              <Moment at={at} />
            </Text>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
