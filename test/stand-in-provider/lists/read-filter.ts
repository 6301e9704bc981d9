import type { Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';
import type { Knobs } from '../knobs.js';
import { restWord } from '../rows/rest-word.js';
import type { Filter, Moment } from './filter.js';
import { sideOf, spanOf } from './moments.js';

const DATES: Readonly<Record<Kind, Readonly<Record<string, Moment>>>> = {
  message: { DateSent: 'sentAt' },
  call: { StartTime: 'startedAt', EndTime: 'endedAt' },
  recording: { DateCreated: 'createdAt' },
};

/** The parameters of lists that are equal to a parameter of callbacks. */
const EQUALS: Readonly<Record<Kind, readonly string[]>> = {
  message: ['From', 'To'],
  call: ['From', 'To', 'ParentCallSid'],
  recording: ['CallSid', 'ConferenceSid'],
};

/** The lists that can be filtered by status. Twilio ignores the parameter where it has none. */
const BY_STATUS: Readonly<Record<Dialect, readonly Kind[]>> = { signalwire: ['message', 'call'], twilio: ['call'] };

/** The filter that a query of the compatibility API asks for, or the name of the parameter that cannot be read. */
export function readFilter(
  dialect: Dialect,
  kind: Kind,
  query: URLSearchParams,
  { dateBounds }: Pick<Knobs, 'dateBounds'>,
): Filter | string {
  const spans: Filter['spans'][number][] = [];
  for (const [name, value] of query) {
    const [, base = '', side = ''] = /^(\w+)([<>]?)$/.exec(name) ?? [];
    const moment = DATES[kind][base];
    if (moment === undefined) continue;
    const span = spanOf(value, dialect === 'twilio' || kind === 'message');
    if (span === null) return name;
    spans.push({ moment, span: side === '<' || side === '>' ? sideOf(span, side, dateBounds === 'inclusive') : span });
  }
  const tests = EQUALS[kind]
    .filter((name) => query.has(name))
    .map(
      (name): Filter['tests'][number] =>
        ({ params }) =>
          params[name] === query.get(name),
    );
  const status = BY_STATUS[dialect].includes(kind) ? query.get('Status') : null;
  return {
    spans,
    tests: status === null ? tests : [...tests, (resource) => restWord(dialect, kind, resource.status) === status],
  };
}

/** The same for SignalWire's native logs, which are asked by days of creation alone. */
export function readNativeFilter(query: URLSearchParams, { dateBounds }: Pick<Knobs, 'dateBounds'>): Filter | string {
  const spans: Filter['spans'][number][] = [];
  for (const [name, side] of [
    ['created_on', null],
    ['created_before', '<'],
    ['created_after', '>'],
  ] as const) {
    const value = query.get(name);
    if (value === null) continue;
    const span = spanOf(value, true);
    if (span === null) return name;
    spans.push({ moment: 'createdAt', span: side ? sideOf(span, side, dateBounds === 'inclusive') : span });
  }
  return { spans, tests: [] };
}
