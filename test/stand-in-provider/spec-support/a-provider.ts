import type { Kind } from '@sidetrack/domain';
import { planTraffic, type PlannedCallback } from '@sidetrack/provider-simulator';
import {
  asTwilioTraffic,
  feed,
  openStandInProvider,
  type Dialect,
  type Knobs,
  type StandInProvider,
} from '../index.js';

export const DIALECTS: readonly Dialect[] = ['signalwire', 'twilio'];

export const ACCOUNTS: Readonly<Record<Dialect, string>> = {
  signalwire: 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50',
  twilio: 'AC0123456789abcdef0123456789abcdef',
};

export const SECRET = 'PTmade/up:secret';

/** All traffic of the specs begins then: late in a UTC day, so that it crosses midnight. */
export const START_AT = new Date('2026-03-01T23:30:00Z');

export const openProvider = (dialect: Dialect, knobs: Partial<Knobs> = {}): Promise<StandInProvider> =>
  openStandInProvider({ dialect, accountSid: ACCOUNTS[dialect], user: ACCOUNTS[dialect], secret: SECRET, knobs });

export function planFor(dialect: Dialect, seed: number, size = 40): PlannedCallback[] {
  const accountSid = ACCOUNTS[dialect];
  const plan = planTraffic({ messages: size, calls: size, seed, accountSid, startAt: START_AT });
  return dialect === 'twilio' ? asTwilioTraffic(plan) : plan;
}

/** A provider to which a plan has happened. */
export async function openFedProvider(
  dialect: Dialect,
  knobs: Partial<Knobs> = {},
): Promise<{ provider: StandInProvider; plan: PlannedCallback[] }> {
  const provider = await openProvider(dialect, knobs);
  const plan = planFor(dialect, 7);
  feed(provider.state, plan, START_AT);
  return { provider, plan };
}

/** The SIDs of a kind that a plan tells of, in alphabetical order. */
export function sidsOf(plan: readonly PlannedCallback[], kind: Kind): string[] {
  return [...new Set(plan.filter((callback) => callback.kind === kind).map(({ sid }) => sid))].toSorted();
}

/** Asks for a path below the account, or for any path that begins with `/`, with the right credentials. */
export function ask(provider: StandInProvider, path: string, init: RequestInit = {}): Promise<Response> {
  const { dialect, accountSid } = provider.state;
  const prefix = dialect === 'signalwire' ? '/api/laml' : '';
  const url = path.startsWith('/') ? path : `${prefix}/2010-04-01/Accounts/${accountSid}/${path}`;
  const authorization = `Basic ${btoa(`${accountSid}:${SECRET}`)}`;
  return fetch(provider.url + url, { redirect: 'manual', headers: { authorization }, ...init });
}

/** What a path is answered with, where it is answered well. */
export async function read<Answer = Record<string, unknown>>(provider: StandInProvider, path: string): Promise<Answer> {
  const answer = await ask(provider, path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const LISTS = { message: 'Messages', call: 'Calls', recording: 'Recordings' } as const;

/** All rows of a list, page for page as `next_page_uri` leads. */
export async function readAll(
  provider: StandInProvider,
  kind: Kind,
  query = 'PageSize=30',
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let next: string | null = `${LISTS[kind]}.json?${query}`;
  while (next !== null) {
    const page: Record<string, unknown> = await read(provider, next);
    rows.push(...(page[LISTS[kind].toLowerCase()] as Record<string, unknown>[]));
    next = page.next_page_uri as string | null;
  }
  return rows;
}
