import type { ReactElement, ReactNode } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { channelLabel } from '../shared/channel-label';
import { ClassPhrase } from '../shared/class-phrase';
import { useClock } from '../shared/clock';
import { ErrorCode } from '../shared/error-code';
import { formatSeconds } from '../shared/format-seconds';
import { formatMoment, formatRelative } from '../shared/format-time';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';
import { useNow } from '../shared/use-now';
import { withoutScheme } from '../shared/without-scheme';
import type { OfNumber } from './use-number';
import { wayOf, type Way } from './way-of';

const WAYS: Readonly<Record<Way, { readonly sign: string; readonly words: string }>> = {
  to: { sign: '→', words: 'to it' },
  from: { sign: '←', words: 'from it' },
  both: { sign: '↔', words: 'to itself' },
};

interface Props {
  readonly row: OfNumber;
  readonly number: string;
}

/** One message, call or recording of a number: when, which way, what it is, its last status, with whom, and its SID. */
export function NumberRow({ row, number }: Props): ReactElement {
  const way = wayOf(row, number);
  return (
    <li className="number-row" data-kind={row.kind}>
      <Time at={row.firstSeenAt} />
      <span className="number-way">
        {way && <span aria-hidden="true">{WAYS[way].sign} </span>}
        {way ? WAYS[way].words : 'of a call'}
      </span>
      <span className="number-kind">{kindOf(row)}</span>
      <span className="number-status">
        <StatusPill status={row.status} />
      </span>
      <span className="number-reading">{readingOf(row)}</span>
      <span className="number-other">{otherSide(row, way)}</span>
      <span className="number-sid">
        <SidLink sid={row.sid} kind={row.kind} />
      </span>
    </li>
  );
}

/** The day stands above. */
function Time({ at }: { readonly at: string }): ReactElement {
  const { zone } = useClock();
  const moment = new Date(at);
  const now = useNow();
  return (
    <time dateTime={at} title={`${at} · ${formatRelative(moment, now)}`} className="number-time">
      {formatMoment(moment, zone).slice('2026-01-31 '.length, -'.000'.length)}
    </time>
  );
}

function kindOf(row: OfNumber): string {
  if (row.kind === 'message') return channelLabel(row.channel);
  return row.kind === 'call' ? 'Call' : 'Recording';
}

/** What we make of it; nothing where its status says it all. */
function readingOf(row: OfNumber): ReactNode {
  const seconds = row.kind === 'message' ? null : row.durationSeconds;
  const reading = row.kind === 'message' ? row.delivery.class : null;
  const code = row.kind === 'message' ? row.errorCode : null;
  // A code says of what has failed more than that.
  const isSaid = reading === row.status || reading === 'inbound' || (reading === 'failed' && code !== null);
  return (
    <>
      {reading !== null && !isSaid && <ClassPhrase class={reading} />}
      {code !== null && (
        <span>
          <ErrorCode code={code} withMeaning />
        </span>
      )}
      {row.discrepancy && <ClassPhrase class={row.discrepancy.class} />}
      {seconds !== null && <span>{formatSeconds(seconds)}</span>}
    </>
  );
}

function otherSide(row: OfNumber, way: Way | null): ReactNode {
  if (row.kind === 'recording') return row.callSid && <SidLink sid={row.callSid} kind="call" />;
  if (way === 'both') return null;
  const other = way === 'to' ? row.from : row.to;
  if (other === null) return null;
  return (
    <>
      {way === 'to' ? 'from ' : 'to '}
      <AnchorLink to="/number/$number" params={{ number: other }}>
        {withoutScheme(other)}
      </AnchorLink>
    </>
  );
}
