import type { CallbackEvent, Kind } from '@sidetrack/domain';

/**
 * A second implementation of the rules of state in plain TypeScript, on purpose without the product's tables. The
 * results of the SQL fold are compared with it. Rows look like the projections' rows, with times as ISO texts.
 */
export type OracleRow = Record<string, string | number | boolean | null | readonly string[]>;

export function foldByOracle(kind: Kind, events: readonly CallbackEvent[]): OracleRow[] {
  const groups = new Map<string, CallbackEvent[]>();
  const seen = new Set<string>();
  for (const event of events) {
    if (event.kind !== kind) continue;
    const group = `${event.sid} ${event.accountSid}`;
    const identity = `${group} ${event.fingerprint.toString('hex')}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    groups.set(group, [...(groups.get(group) ?? []), event]);
  }
  const rows = [...groups.values()].map((group) => FOLDS[kind](group));
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const FOLDS: Readonly<Record<Kind, (events: readonly CallbackEvent[]) => OracleRow>> = {
  message: foldMessage,
  call: foldCall,
  recording: foldRecording,
};

function foldMessage(events: readonly CallbackEvent[]): OracleRow {
  const at = (...words: string[]) => earliest(events, words);
  const sid = events[0]!.sid;
  const times = {
    accepted_at: at('accepted'),
    scheduled_at: at('scheduled'),
    queued_at: at('queued'),
    receiving_at: at('receiving'),
    sending_at: at('sending'),
    sent_at: at('sent'),
    read_at: at('read'),
    delivered_at: at('delivered'),
    undelivered_at: at('undelivered'),
    failed_at: at('failed'),
    canceled_at: at('canceled'),
    received_at: at('received'),
  };
  const media = greatestNumber(events, 'NumMedia');
  const scheme = furthest(events, MESSAGE_RANKS, schemeOfEvent)?.slice(1) ?? '';
  const plain = (media !== null && media > 0) || sid.startsWith('MM') ? 'mms' : 'sms';
  const channel = scheme === '' ? plain : scheme;
  const reached = (status: string): boolean => times[`${status}_at` as keyof typeof times] !== null;
  const strongestFirst = [
    'read',
    'delivered',
    'undelivered',
    'failed',
    'canceled',
    'received',
    'sent',
    'sending',
    'receiving',
    'queued',
    'scheduled',
    'accepted',
  ];
  const status = strongestFirst.find(reached) ?? null;
  const outcomes = new Set(
    strongestFirst
      .slice(0, 6)
      .filter(reached)
      .map((end) => (end === 'read' ? 'delivered' : end)),
  );
  return {
    ...commonColumns(events),
    ...observedColumns(events, times, MESSAGE_RANKS, PRICE),
    ...times,
    ...addressColumns(events, MESSAGE_RANKS),
    furthest_scheme: furthest(events, MESSAGE_RANKS, schemeOfEvent),
    error_code: greatestCode(events, 'ErrorCode'),
    num_segments: greatestNumber(events, 'NumSegments'),
    num_media: media,
    status,
    final: outcomes.size > 0 || (channel === 'mms' && reached('sent')),
    contradicted: outcomes.size > 1,
    channel,
    direction: reached('receiving') || reached('received') ? 'inbound' : 'outbound',
  };
}

function foldCall(events: readonly CallbackEvent[]): OracleRow {
  const at = (...words: string[]) => earliest(events, words);
  const ends = [
    ['completed', at('completed')],
    ['busy', at('busy')],
    ['no-answer', at('no-answer')],
    ['failed', at('failed')],
    ['canceled', at('canceled')],
  ] as const;
  const open = {
    queued: at('queued'),
    initiated: at('initiated'),
    ringing: at('ringing'),
    answered: at('answered', 'in-progress'),
  };
  const reachedEnds = ends.filter(([, time]) => time !== null);
  let status: string | null = null;
  for (const [word, time] of Object.entries(open)) if (time !== null) status = word;
  if (reachedEnds.length > 0) {
    status = reachedEnds.reduce((first, candidate) => (candidate[1]! < first[1]! ? candidate : first))[0];
  }
  const times = {
    queued_at: open.queued,
    initiated_at: open.initiated,
    ringing_at: open.ringing,
    answered_at: open.answered,
    completed_at: ends[0][1],
    busy_at: ends[1][1],
    no_answer_at: ends[2][1],
    failed_at: ends[3][1],
    canceled_at: ends[4][1],
  };
  return {
    ...commonColumns(events),
    ...observedColumns(events, times, CALL_RANKS, CALL_FACTS),
    ...times,
    ...addressColumns(events, CALL_RANKS),
    direction: greatestText(events, 'Direction'),
    parent_call_sid: greatestText(events, 'ParentCallSid'),
    sip_result_code: greatestCode(events, 'SipResultCode', 'SipResponseCode'),
    answered_by: greatestText(events, 'AnsweredBy'),
    hangup_by: greatestText(events, 'HangupBy'),
    duration_seconds: greatestNumber(events, 'CallDuration'),
    status,
    final: reachedEnds.length > 0,
    contradicted: reachedEnds.length > 1,
  };
}

function foldRecording(events: readonly CallbackEvent[]): OracleRow {
  const times = {
    in_progress_at: earliest(events, ['in-progress']),
    completed_at: earliest(events, ['completed']),
    failed_at: earliest(events, ['failed']),
    absent_at: earliest(events, ['absent']),
  };
  const ends = [times.completed_at, times.failed_at, times.absent_at].filter((time) => time !== null).length;
  let status: string | null = null;
  if (times.in_progress_at !== null) status = 'in-progress';
  if (times.absent_at !== null) status = 'absent';
  if (times.failed_at !== null) status = 'failed';
  if (times.completed_at !== null) status = 'completed';
  return {
    ...commonColumns(events),
    ...observedColumns(events, times, RECORDING_RANKS, PRICE),
    ...times,
    call_sid: greatestText(events, 'CallSid'),
    conference_sid: greatestText(events, 'ConferenceSid'),
    url: greatestText(events, 'RecordingUrl'),
    source: greatestText(events, 'RecordingSource'),
    error_code: greatestCode(events, 'ErrorCode'),
    duration_seconds: greatestNumber(events, 'RecordingDuration'),
    channels: greatestNumber(events, 'RecordingChannels'),
    status,
    final: ends > 0,
    contradicted: ends > 1,
  };
}

function commonColumns(events: readonly CallbackEvent[]): OracleRow {
  const callbacks = events.filter((event) => !isObserved(event));
  const counted = callbacks.length > 0 ? callbacks : events;
  const receipts = counted.map((event) => event.receivedAt.toISOString()).toSorted();
  const created = events.map((event) => said(event, 'Observed.DateCreated') ?? event.receivedAt.toISOString());
  return {
    sid: events[0]!.sid,
    account_sid: events[0]!.accountSid,
    event_count: events.length,
    first_seen_at: callbacks.length > 0 ? receipts[0]! : created.toSorted()[0]!,
    last_seen_at: receipts[receipts.length - 1]!,
  };
}

const isObserved = ({ evidence }: CallbackEvent): boolean => evidence.scheme === 'rest';

function said({ params, unread }: CallbackEvent, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && !unread.includes(name) ? value : null;
}

const PRICE = { price: 'Observed.Price', priceUnit: 'Observed.PriceUnit' };
const CALL_FACTS = {
  ...PRICE,
  mos: 'Observed.AudioInMos',
  rttMs: 'Observed.AudioRttAvg',
  jitterMs: 'Observed.AudioOutJitterAvg',
  lostPackets: 'Observed.AudioOutLost',
};

/** What only observations bring; a time counts as observed as long as no callback reports it. */
function observedColumns(
  events: readonly CallbackEvent[],
  times: Readonly<Record<string, string | null>>,
  ranks: readonly (readonly string[])[],
  facts: Readonly<Record<string, string>>,
): OracleRow {
  const observations = events.filter(isObserved);
  const isNeverCalledBack = observations.length === events.length;
  const statuses = Object.keys(times)
    .map((column) => column.replace(/_at$/, '').replaceAll('_', '-'))
    .filter((status) => {
      const words = status === 'answered' ? ['answered', 'in-progress'] : [status];
      const reporting = events.filter((event) => words.includes(event.status));
      return reporting.length > 0 && reporting.every(isObserved);
    });
  const isFromBefore = isNeverCalledBack && observations.some((event) => said(event, 'Observed.FromBefore') !== null);
  const observed = [...(isNeverCalledBack ? ['seen'] : []), ...statuses, ...(isFromBefore ? ['history'] : [])];
  const firstOf = (those: readonly CallbackEvent[]): string | null =>
    those.map((event) => event.receivedAt.toISOString()).toSorted()[0] ?? null;
  const factsOf = (event: CallbackEvent): string => {
    const known = Object.entries(facts).map(([name, parameter]) => [name, said(event, parameter)] as const);
    const pairs = known
      .filter(([, value]) => value !== null)
      .toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1));
    return `{${pairs.map(([name, value]) => `"${name}": "${value}"`).join(', ')}}`;
  };
  return {
    observed: observed.length === 0 ? null : observed,
    furthest_observation: furthest(observations, ranks, factsOf),
    gone_at: firstOf(observations.filter(({ status }) => status === 'gone-at-provider')),
    behind_at: firstOf(observations.filter((event) => said(event, 'Observed.Behind') !== null)),
    caught_up_at: firstOf(observations.filter((event) => said(event, 'Observed.CaughtUp') !== null)),
  };
}

function earliest(events: readonly CallbackEvent[], words: readonly string[]): string | null {
  const reporting = events.filter((event) => words.includes(event.status));
  const callbacks = reporting.filter((event) => !isObserved(event));
  const times = (callbacks.length > 0 ? callbacks : reporting).map((event) => event.occurredAt.toISOString());
  return times.toSorted()[0] ?? null;
}

function greatestText(events: readonly CallbackEvent[], ...names: string[]): string | null {
  return greatestOf(events.map((event) => firstGiven(event, names)));
}

function greatestCode(events: readonly CallbackEvent[], ...names: string[]): string | null {
  return greatestOf(events.map((event) => firstGiven(event, names, [...NOTHING, '0'])));
}

function greatestOf(texts: readonly (string | null)[]): string | null {
  const values = texts.filter((value) => value !== null);
  return values.reduce<string | null>(
    (most, value) => (most === null || bytesBefore(most, value) ? value : most),
    null,
  );
}

function greatestNumber(events: readonly CallbackEvent[], ...names: string[]): number | null {
  const values = events.map((event) => firstGiven(event, names)).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values.map(Number));
}

const NOTHING = ['', 'null', 'NULL', 'Null', 'none', 'None', 'NONE', 'nil', 'undefined'];

function firstGiven(event: CallbackEvent, names: readonly string[], nothing = NOTHING): string | null {
  for (const name of names) {
    const value = event.params[name];
    if (typeof value === 'string' && !nothing.includes(value) && !event.unread.includes(name)) return value;
  }
  return null;
}

/** The order of the words, the furthest last. Words at the same place are equally far. */
const MESSAGE_RANKS = [
  ['accepted'],
  ['scheduled'],
  ['queued'],
  ['receiving'],
  ['sending'],
  ['sent'],
  ['received'],
  ['canceled'],
  ['failed'],
  ['undelivered'],
  ['delivered'],
  ['read'],
];
const CALL_RANKS = [
  ['queued'],
  ['initiated'],
  ['ringing'],
  ['answered', 'in-progress'],
  ['completed', 'busy', 'no-answer', 'failed', 'canceled'],
];

const RECORDING_RANKS = [['in-progress'], ['completed', 'failed', 'absent']];

function addressColumns(events: readonly CallbackEvent[], ranks: readonly (readonly string[])[]): OracleRow {
  const from = furthest(events, ranks, (event) => firstGiven(event, ['From']));
  const to = furthest(events, ranks, (event) => firstGiven(event, ['To']));
  return {
    furthest_from: from,
    furthest_to: to,
    from_number: from === null ? null : from.slice(1),
    to_number: to === null ? null : to.slice(1),
  };
}

/** The value from the furthest event that has a value, after the letter of its place. */
function furthest(
  events: readonly CallbackEvent[],
  ranks: readonly (readonly string[])[],
  say: (event: CallbackEvent) => string | null,
): string | null {
  let best: { readonly place: number; readonly text: string } | null = null;
  for (const event of events) {
    const text = say(event);
    if (text === null) continue;
    const place = ranks.findIndex((words) => words.includes(event.status));
    const isFurther = best === null || place > best.place || (place === best.place && bytesBefore(best.text, text));
    if (isFurther) best = { place, text };
  }
  return best === null ? null : `${'-abcdefghijkl'.charAt(best.place + 1)}${best.text}`;
}

function schemeOfEvent(event: CallbackEvent): string | null {
  const addresses = ['From', 'To'].map((name) => firstGiven(event, [name])).filter((text) => text !== null);
  for (const address of addresses) {
    const colon = address.indexOf(':');
    const scheme = address.slice(0, Math.max(0, colon)).toLowerCase();
    if (/^[a-z][a-z0-9+.-]{0,31}$/.test(scheme) && scheme !== 'tel') return scheme;
  }
  return firstGiven(event, ['ChannelPrefix'])?.toLowerCase() ?? (addresses.length > 0 ? '' : null);
}

const bytesBefore = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

const keyOf = (row: OracleRow): string => `${String(row['sid'])} ${String(row['account_sid'])}`;
