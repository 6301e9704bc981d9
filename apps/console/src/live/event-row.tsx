import { memo, type ReactElement, type ReactNode } from 'react';
import type { FeedEvent } from '../api/read-feed-stream';
import { AccountLink } from '../shared/account-link';
import { useClock } from '../shared/clock';
import { ErrorCode } from '../shared/error-code';
import { formatMoment } from '../shared/format-time';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';

/** One callback: when it came, its resource, and its content. */
export const EventRow = memo(function EventRow({ event }: { readonly event: FeedEvent }): ReactElement {
  const { receivedAt, kind, sid, status, params } = event;
  const accountSid = textOf(params['AccountSid']);
  return (
    <tr>
      <td className="live-time">
        <CameIn at={receivedAt} />
      </td>
      <td className="live-kind">{kind}</td>
      <td className="live-status">
        <StatusPill status={status} />
      </td>
      <td className="live-sid">
        <SidLink sid={sid} kind={kind} />
      </td>
      <td className="live-parties">{parties(params)}</td>
      <td className="live-account">{accountSid !== '' && <AccountLink accountSid={accountSid} isShort />}</td>
      <td className="live-note">{oddities(event)}</td>
    </tr>
  );
});

/** The time of day to the millisecond; with the day where that is not today's. */
function CameIn({ at }: { readonly at: string }): ReactElement {
  const { zone } = useClock();
  const shown = formatMoment(new Date(at), zone);
  const today = formatMoment(new Date(), zone).slice(0, '2026-01-31'.length);
  return (
    <time dateTime={at} title={at}>
      {shown.startsWith(today) ? shown.slice(today.length + 1) : shown}
    </time>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parties(params: FeedEvent['params']): string {
  const [from, to] = [textOf(params['From']), textOf(params['To'])];
  return from === '' && to === '' ? '' : `${from || 'unknown'} → ${to || 'unknown'}`;
}

/** What is odd about the callback. Nothing at all where nothing is, so that a narrow row has no empty line. */
function oddities({ params, outOfOrder, recognised, origin }: FeedEvent): ReactNode {
  const code = textOf(params['ErrorCode']);
  const words = [
    ...(origin === 'reconciliation' ? ['observed, not called back'] : []),
    ...(outOfOrder ? ['out of order'] : []),
    ...(recognised ? [] : ['word not known']),
  ].join(', ');
  const hasCode = code !== '' && code !== '0';
  if (!hasCode) return words === '' ? null : words;
  return (
    <>
      error <ErrorCode code={code} withMeaning />
      {words !== '' && `, ${words}`}
    </>
  );
}
