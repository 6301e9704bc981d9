import type { ReactElement, ReactNode } from 'react';
import { AccountLink } from '../shared/account-link';
import { ErrorCode } from '../shared/error-code';
import { formatNumber } from '../shared/format-number';
import { formatSeconds } from '../shared/format-seconds';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import './lookup.css';
import { wasNeverCalledBack } from './observed';
import type { Resource } from './use-lookup';

type Fact = readonly [name: string, value: ReactNode];

/** What is known of a resource besides its status, each with its name; what is not known is left out. */
export const Facts = ({ resource }: { readonly resource: Resource }): ReactElement => (
  <dl className="facts">
    {factsOf(resource).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function factsOf(resource: Resource): readonly Fact[] {
  const { accountSid, firstSeenAt, lastSeenAt, eventCount } = resource;
  const all: readonly Fact[] = [
    ...ofKind(resource),
    ['Account', <AccountLink key={accountSid} accountSid={accountSid} />],
    [wasNeverCalledBack(resource) ? 'At the provider since' : 'First seen', <Moment key="first" at={firstSeenAt} />],
    ['Last heard of', <Moment key="last" at={lastSeenAt} />],
    ['Events', formatNumber(eventCount)],
  ];
  return all.filter(([, value]) => value !== null);
}

function ofKind(resource: Resource): readonly Fact[] {
  switch (resource.kind) {
    case 'message': {
      const { errorCode, numSegments, numMedia, direction } = resource;
      return [
        ['Error', errorCode && <ErrorCode code={errorCode} withMeaning />],
        ['Segments', numSegments],
        ['Media files', numMedia === 0 ? null : numMedia],
        ['Direction', direction],
      ];
    }
    case 'call': {
      const { direction, durationSeconds, sipResultCode, answeredBy, hangupBy, parentCallSid } = resource;
      return [
        ['Direction', direction],
        ['Duration', lasted(durationSeconds)],
        ['SIP code', sipResultCode],
        ['Answered by', answeredBy],
        ['Ended by', hangupBy],
        ['Dialled by the call', parentCallSid && <SidLink sid={parentCallSid} kind="call" />],
      ];
    }
    case 'recording': {
      const { errorCode, callSid, conferenceSid, durationSeconds, channels, source } = resource;
      return [
        ['Error', errorCode && <ErrorCode code={errorCode} withMeaning />],
        ['Of the call', callSid && <SidLink sid={callSid} kind="call" />],
        ['Of the conference', conferenceSid],
        ['Duration', lasted(durationSeconds)],
        ['Channels', channels],
        ['Source', source],
      ];
    }
  }
}

const lasted = (seconds: number | null): string | null => (seconds === null ? null : formatSeconds(seconds));
