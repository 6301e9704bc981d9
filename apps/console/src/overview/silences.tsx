import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { useClock } from '../shared/clock';
import { formatCount } from '../shared/format-count';
import { formatDuration } from '../shared/format-time';
import { longLabel } from './interval-label';
import type { Traffic } from './questions';

/** All are marked in the chart; the latest are told in words at once. */
const SILENCES_SHOWN = 3;

/** How long a silence was, or is. */
export const lengthOf = ({ since, until }: { readonly since: string; readonly until: string }): string =>
  formatDuration(Date.parse(until) - Date.parse(since));

/** The stretches without callbacks in words, the latest first. */
export function Silences({ traffic: { silences } }: { readonly traffic: Traffic }): ReactElement {
  if (silences.length === 0) return <Text size="sm">No silence in this time.</Text>;
  const latestFirst = silences.toReversed();
  const earlier = latestFirst.slice(SILENCES_SHOWN);
  return (
    <>
      <SilenceList silences={latestFirst.slice(0, SILENCES_SHOWN)} label="Silences" />
      {earlier.length > 0 && (
        <details className="as-table">
          <summary>{earlier.length} earlier silences</summary>
          <SilenceList silences={earlier} label="Earlier silences" />
        </details>
      )}
    </>
  );
}

function SilenceList({
  silences,
  label,
}: {
  readonly silences: Traffic['silences'];
  readonly label: string;
}): ReactElement {
  const { zone } = useClock();
  return (
    <Text component="ul" size="sm" className="plain-list" aria-label={label}>
      {silences.map((silence) => (
        <li key={silence.since}>
          No callback since {longLabel(silence.since, 'minute', zone)},{' '}
          {silence.isOver ? `for ${lengthOf(silence)}` : 'until now'}; about {formatCount(silence.expected)} would have
          come.{' '}
          <AnchorLink to="/messages" search={{ until: silence.since }} inherit underline="always">
            The last messages before it
          </AnchorLink>
        </li>
      ))}
    </Text>
  );
}
