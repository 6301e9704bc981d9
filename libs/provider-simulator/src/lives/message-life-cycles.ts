import { AMERICANS } from './americans.js';
import { type Draws, type SpanMs, drawInt, drawOne, drawSpan, drawUuid, drawWeighted } from '../draws/draw.js';
import { countSegments } from './message-bodies.js';
import { inChannel, type OtherChannel } from './other-channels.js';
import type { PlannedCallback, Setting } from './planned-callback.js';

export interface MessageStep {
  readonly status: string;
  readonly afterMs: SpanMs;
  readonly errorCodes?: readonly [string, ...string[]];
  /** Sent as an SMS in the end, because the channel did not reach the recipient. */
  readonly isBySms?: true;
}

export interface MessageLife {
  readonly name: string;
  /** How many of a thousand messages have this life. */
  readonly weight: number;
  readonly steps: readonly MessageStep[];
  readonly traits?: readonly ('inbound' | 'media' | 'long')[];
  /** The channel, when the message is neither an SMS nor an MMS. */
  readonly channel?: OtherChannel;
}

const HOUR = 3_600_000;
const AT_ONCE: SpanMs = [0, 0];
const IN_THE_QUEUE: SpanMs = [40, 1_500];
const TO_THE_CARRIER: SpanMs = [150, 4_000];
/** The quickest receipts cross with `sent` on the wire, as they do in the field (callback reference §2.3). */
const RECEIPT: SpanMs = [100, 4 * HOUR];
const LATE_RECEIPT: SpanMs = [12 * HOUR, 96 * HOUR];

const CARRIER_CODES = ['30003', '30003', '30005', '30006', '30007', '30008', '30008'] as const;
const REFUSAL_CODES = ['21610', '21610', '21614', '21717', '30001', '30007', '30022'] as const;
const MEDIA_CODES = ['11751', '12300', '30011', '63019'] as const;

export const step = (status: string, afterMs: SpanMs, errorCodes?: MessageStep['errorCodes']): MessageStep => ({
  status,
  afterMs,
  errorCodes,
});

const CHANNEL_CODES = ['63016', '63024'] as const;

export const QUEUED = step('queued', AT_ONCE);
export const SENDING = step('sending', IN_THE_QUEUE);
export const SENT = step('sent', TO_THE_CARRIER);
export const UNTIL_SENT = [QUEUED, SENDING, SENT] as const;
const FAILED = step('failed', IN_THE_QUEUE, REFUSAL_CODES);

/**
 * Channels report when a message was read. An RCS message that cannot be delivered may be sent as an SMS under the same
 * SID.
 */
const CHANNEL_LIVES: readonly MessageLife[] = [
  {
    name: 'whatsapp read',
    weight: 16,
    steps: [QUEUED, SENT, step('delivered', RECEIPT), step('read', RECEIPT)],
    channel: 'whatsapp',
  },
  { name: 'whatsapp delivered', weight: 8, steps: [QUEUED, SENT, step('delivered', RECEIPT)], channel: 'whatsapp' },
  {
    name: 'whatsapp undelivered',
    weight: 4,
    steps: [QUEUED, SENT, step('undelivered', RECEIPT, CHANNEL_CODES)],
    channel: 'whatsapp',
  },
  { name: 'rcs delivered', weight: 8, steps: [QUEUED, SENT, step('delivered', RECEIPT)], channel: 'rcs' },
  {
    name: 'rcs, then by sms',
    weight: 4,
    steps: [QUEUED, SENT, { status: 'delivered', afterMs: RECEIPT, isBySms: true }],
    channel: 'rcs',
  },
];

/** Source: the callback reference §2.2 and §2.3. The weights are a made-up customer's ordinary week. */
export const MESSAGE_LIVES: readonly MessageLife[] = [
  { name: 'delivered', weight: 520, steps: [...UNTIL_SENT, step('delivered', RECEIPT)] },
  { name: 'delivered, `sending` never reported', weight: 50, steps: [QUEUED, SENT, step('delivered', RECEIPT)] },
  {
    name: 'delivered, receipt after the receipt window',
    weight: 35,
    steps: [...UNTIL_SENT, step('delivered', LATE_RECEIPT)],
  },
  { name: 'never a receipt', weight: 60, steps: UNTIL_SENT },
  { name: 'undelivered', weight: 60, steps: [...UNTIL_SENT, step('undelivered', RECEIPT, CARRIER_CODES)] },
  { name: 'failed', weight: 40, steps: [QUEUED, FAILED] },
  { name: 'failed at the carrier', weight: 8, steps: [...UNTIL_SENT, step('failed', RECEIPT, CARRIER_CODES)] },
  {
    name: 'failed, then once more without its ErrorCode',
    weight: 12,
    steps: [QUEUED, FAILED, step('failed', [500, 30_000])],
  },
  {
    name: 'undelivered, then delivered',
    weight: 6,
    steps: [...UNTIL_SENT, step('undelivered', RECEIPT, CARRIER_CODES), step('delivered', RECEIPT)],
    traits: ['long'],
  },
  {
    name: 'delivered, then undelivered',
    weight: 3,
    steps: [...UNTIL_SENT, step('delivered', RECEIPT), step('undelivered', RECEIPT, CARRIER_CODES)],
    traits: ['long'],
  },
  {
    name: 'an unknown status',
    weight: 4,
    steps: [...UNTIL_SENT, step('partially_delivered', RECEIPT)],
    traits: ['long'],
  },
  { name: 'mms', weight: 66, steps: UNTIL_SENT, traits: ['media'] },
  { name: 'mms failed', weight: 6, steps: [QUEUED, step('failed', IN_THE_QUEUE, MEDIA_CODES)], traits: ['media'] },
  ...CHANNEL_LIVES,
  {
    name: 'inbound',
    weight: 84,
    steps: [step('receiving', AT_ONCE), step('received', [20, 900])],
    traits: ['inbound'],
  },
  {
    name: 'inbound mms',
    weight: 6,
    steps: [step('receiving', AT_ONCE), step('received', [200, 6_000])],
    traits: ['inbound', 'media'],
  },
];

/** The callbacks of one message that begins at `startMs`, and its life. */
export function planMessage(
  draws: Draws,
  setting: Setting,
  startMs: number,
  lives: readonly MessageLife[] = MESSAGE_LIVES,
): { readonly life: MessageLife; readonly callbacks: readonly PlannedCallback[] } {
  const life = drawWeighted(draws, lives);
  const sid = drawUuid(draws);
  const constant = drawParameters(draws, life, sid, setting);
  let atMs = startMs;
  const callbacks = life.steps.map(({ status, afterMs, errorCodes, isBySms }): PlannedCallback => {
    atMs += drawSpan(draws, afterMs);
    const errorCode = errorCodes && drawOne(draws, errorCodes);
    return {
      kind: 'message',
      sid,
      params: {
        MessageStatus: status,
        ...(life.channel && !isBySms ? inChannel(life.channel, status, constant) : constant),
        ...(errorCode && { ErrorCode: errorCode }),
      },
      // Every callback is a separate request with its own delay.
      atMs: atMs + drawInt(draws, 5, 250),
    };
  });
  return { life, callbacks };
}

/** The parameters that all callbacks of a message repeat. They contain no time: message callbacks have none. */
function drawParameters(
  draws: Draws,
  life: MessageLife,
  sid: string,
  { accountSid, people = AMERICANS }: Setting,
): Record<string, string> {
  const is = (trait: 'inbound' | 'media' | 'long'): boolean => life.traits?.includes(trait) ?? false;
  const own = people.drawOwnNumber(draws);
  const other = people.drawNumber(draws);
  const body = is('inbound') ? people.drawReply(draws) : people.drawBody(draws, is('long'));
  return {
    MessageSid: sid,
    AccountSid: accountSid,
    From: is('inbound') ? other : own,
    To: is('inbound') ? own : other,
    Body: body,
    NumMedia: String(is('media') ? drawInt(draws, 1, 3) : 0),
    NumSegments: String(is('media') ? 1 : countSegments(body)),
  };
}
