import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Notice } from '../shared/notice';
import { doorsOf, useReadiness, type IngestDoor } from './use-readiness';

/** The warnings that must be seen at once: new callbacks are refused, or their fate is unknown. */
export function DoorsAlert(): ReactElement | null {
  const { data: checks } = useReadiness();
  const doors = doorsOf(checks);
  const told = doors.filter(({ state }) => state !== 'taking');
  if (told.length === 0) return null;
  return (
    <Notice severity="bad" title={titleOf(doors)} role="alert" className="doors-alert">
      {told.flatMap(({ door, messages }) =>
        messages.map((message) => (
          <Text size="sm" key={door + message}>
            {message}
          </Text>
        )),
      )}
    </Notice>
  );
}

function titleOf(doors: readonly IngestDoor[]): string {
  const refusing = doors.filter(({ state }) => state === 'refusing').length;
  const missed = doors.filter(({ state }) => state === 'missed').length;
  if (refusing === doors.length) return 'Callbacks are refused now';
  if (refusing > 0) return `Callbacks are refused now by ${refusing} of ${doors.length} ingest doors`;
  return missed === 1 ? 'An ingest door is not heard of' : `${missed} ingest doors are not heard of`;
}
