import { randomUUID } from 'node:crypto';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { fingerprintOf, signForm } from '@sidetrack/signalwire';
import { disturb, planTraffic } from '@sidetrack/provider-simulator';
import { ACCOUNT, FORM, PUBLIC_URL, SIGNING_KEY } from '../../test/support/provider.js';

/** A signed callback as it goes over the line, and the key under which the log has to hold it once. */
export interface OfferedCallback {
  readonly key: string;
  readonly bytes: Buffer;
}

/** Callbacks without end. The load takes as many as it needs. */
export type Traffic = Iterator<OfferedCallback, never>;

/** The key by which the log recognises a repeat, made from what was sent. */
export function keyOf(kind: Kind, sid: string, params: Readonly<Record<string, unknown>>): string {
  return `${kind}/${sid}/${fingerprintOf(params as Parameters<typeof fingerprintOf>[0]).toString('hex')}`;
}

export function offeredCallback(kind: Kind, sid: string, params: Readonly<Record<string, string>>): OfferedCallback {
  const path = `/callbacks/${PLURAL[kind]}`;
  const body = new URLSearchParams(params).toString();
  const bytes = Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${FORM}\r\ncontent-length: ${body.length}\r\n` +
      `x-signalwire-signature: ${signForm(SIGNING_KEY, PUBLIC_URL + path, params)}\r\n\r\n${body}`,
  );
  return { key: keyOf(kind, sid, params), bytes };
}

const ROUND = { messages: 100, calls: 20 };

/**
 * Whole lives of messages, calls and recordings, partly out of order and some of them twice, as a real line delivers.
 */
export function* plannedTraffic(seed: number): Generator<OfferedCallback, never> {
  for (let round = 0; ; round += 1) {
    const options = { seed: seed + round, accountSid: ACCOUNT, startAt: new Date('2026-03-01T08:00:00Z') };
    const plan = planTraffic({ ...ROUND, ...options });
    const { callbacks } = disturb(plan, { seed: seed + round, shuffle: 20, duplicates: 0.02 });
    for (const { kind, sid, params } of callbacks) yield offeredCallback(kind, sid, params);
  }
}

const STATUSES = ['queued', 'sending', 'sent', 'delivered'];

/** Messages alone, which are cheap to write, so that the load's own work does not slow down what it measures. */
export function* messageTraffic(): Generator<OfferedCallback, never> {
  for (;;) {
    const sid = randomUUID();
    for (const status of STATUSES) {
      const params = { MessageSid: sid, MessageStatus: status, AccountSid: ACCOUNT, NumMedia: '0', NumSegments: '1' };
      yield offeredCallback('message', sid, params);
    }
  }
}
