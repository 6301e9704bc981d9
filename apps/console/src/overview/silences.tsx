import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { useClock } from '../shared/clock';
import { formatNumber } from '../shared/format-number';
import { formatDuration } from '../shared/format-time';
import { longLabel } from './interval-label';
import type { Traffic } from './questions';

type Silence = Traffic['silences'][number];

/** The chart marks all silences. Only this many, the latest, are listed in words at once. */
const SILENCES_SHOWN = 3;

const LIST_OF = { message: '/messages', call: '/calls', recording: '/recordings' } as const;

/** The length of a silence, which may be going on. */
export const lengthOf = ({ since, until }: { readonly since: string; readonly until: string }): string =>
  formatDuration(Date.parse(until) - Date.parse(since));

/** What did not come, and from which account: `No message of account …`, `Nothing`. */
export function whatOf({ accountSid, kind }: Pick<Silence, 'accountSid' | 'kind'>): string {
  const what = kind === null ? 'Nothing' : `No new ${kind}`;
  return accountSid === null ? `${what} at all` : `${what} of account ${accountSid}`;
}

/** The silences in words, the latest first, or the reason why none can be found. */
export function Silences({ traffic: { silences, notEnoughHistory } }: { readonly traffic: Traffic }): ReactElement {
  if (silences.length === 0) {
    return <Text size="sm">{notEnoughHistory?.explanation ?? 'No unusual silence in this time.'}</Text>;
  }
  const latestFirst = silences.toReversed();
  const earlier = latestFirst.slice(SILENCES_SHOWN);
  return (
    <>
      <SilenceList silences={latestFirst.slice(0, SILENCES_SHOWN)} label="Silences" />
      {earlier.length > 0 && (
        <details className="as-table">
          <summary>
            {earlier.length === 1 ? '1 earlier silence' : `${formatNumber(earlier.length)} earlier silences`}
          </summary>
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
  readonly silences: readonly Silence[];
  readonly label: string;
}): ReactElement {
  const { zone } = useClock();
  return (
    <Text component="ul" size="sm" className="plain-list silences" aria-label={label}>
      {silences.map((silence) => (
        <li key={`${silence.accountSid} ${silence.kind} ${silence.since}`}>
          {whatOf(silence)} since {longLabel(silence.since, 'minute', zone)},{' '}
          {silence.isOver ? `for ${lengthOf(silence)}` : 'until now'}; at these hours of the weeks before, about{' '}
          {formatNumber(Math.round(silence.expected))} came.{' '}
          <AnchorLink
            to={LIST_OF[silence.kind ?? 'message']}
            search={{ until: silence.since, ...(silence.accountSid !== null && { accountSid: silence.accountSid }) }}
            underline="always"
          >
            The last before it
          </AnchorLink>
        </li>
      ))}
    </Text>
  );
}
