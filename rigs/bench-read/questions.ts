import type { SampledMessage } from './load/sample.js';
import { asQuery, pastMonth, twoYears } from './ranges.js';

export interface Question {
  readonly name: string;
  /** How many people ask at a time: everybody looks things up, but an audit is one person's question. */
  readonly connections: number;
  /** The share of the bare route's requests per second that the route should reach when it answers a known SID. */
  readonly isLookUp?: boolean;
  /** Path and query of the next request. */
  readonly ask: (message: SampledMessage) => string;
}

const EVERYONE = 8;

/** The questions that both histories are asked; `until` is the end of their two years. */
export function questionsAbout(until: Date): readonly Question[] {
  const month = asQuery(pastMonth(until));
  const years = asQuery(twoYears(until));
  return [
    { name: 'message by SID', connections: EVERYONE, isLookUp: true, ask: ({ sid }) => `/v1/messages/${sid}` },
    { name: 'look-up by SID', connections: EVERYONE, isLookUp: true, ask: ({ sid }) => `/v1/lookup/${sid}` },
    { name: 'history of a message', connections: EVERYONE, ask: ({ sid }) => `/v1/messages/${sid}/events` },
    { name: 'newest messages', connections: EVERYONE, ask: () => '/v1/messages' },
    {
      name: 'messages to a number',
      connections: EVERYONE,
      ask: ({ to }) => `/v1/messages?to=${encodeURIComponent(to)}`,
    },
    { name: 'messages overdue', connections: EVERYONE, ask: () => '/v1/messages?class=receipt-overdue' },
    { name: 'messages failed', connections: EVERYONE, ask: () => '/v1/messages?class=failed' },
    { name: 'discrepancies', connections: EVERYONE, ask: () => '/v1/audit/discrepancies' },
    { name: 'audit of 30 days', connections: 1, ask: () => `/v1/audit/deliveries?interval=day&${month}` },
    { name: 'audit of two years', connections: 1, ask: () => `/v1/audit/deliveries?interval=day&${years}` },
  ];
}
