import type { SpanMs } from '../draws/draw.js';
import {
  MESSAGE_LIVES,
  QUEUED,
  SENDING,
  SENT,
  step,
  UNTIL_SENT,
  type MessageLife,
} from '../lives/message-life-cycles.js';
import type { OtherChannel } from '../lives/other-channels.js';

const HOUR = 3_600_000;
/** Most receipts arrive within seconds. In the other lives, receipts take up to four hours. */
const SOON: SpanMs = [250, 60_000];
const UNTIL_ITS_TIME: SpanMs = [HOUR, 8 * HOUR];

/**
 * How many of ten thousand messages have each life in an ordinary week. A live simulation shows every life within a
 * hundred messages; a month of that would look like a failing provider.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  delivered: 700,
  'delivered, `sending` never reported': 300,
  'delivered, receipt after the receipt window': 50,
  'never a receipt': 80,
  undelivered: 150,
  failed: 90,
  'failed at the carrier': 20,
  'failed, then once more without its ErrorCode': 20,
  'undelivered, then delivered': 10,
  'delivered, then undelivered': 5,
  'an unknown status': 6,
  mms: 260,
  'mms failed': 14,
  'whatsapp read': 500,
  'whatsapp delivered': 300,
  'whatsapp undelivered': 30,
  'rcs delivered': 220,
  'rcs, then by sms': 40,
  inbound: 520,
  'inbound mms': 30,
};

const ONLY_HERE: readonly MessageLife[] = [
  { name: 'delivered soon', weight: 6_800, steps: [...UNTIL_SENT, step('delivered', SOON)] },
  { name: 'never sent', weight: 12, steps: [QUEUED, SENDING] },
  { name: 'never past the queue', weight: 6, steps: [QUEUED] },
  {
    name: 'scheduled',
    weight: 250,
    steps: [
      step('accepted', [0, 0]),
      step('scheduled', [20, 200]),
      step('queued', UNTIL_ITS_TIME),
      SENDING,
      SENT,
      step('delivered', SOON),
    ],
  },
  {
    name: 'scheduled, then canceled',
    weight: 10,
    steps: [step('accepted', [0, 0]), step('scheduled', [20, 200]), step('canceled', UNTIL_ITS_TIME)],
  },
];

const LIVES: readonly MessageLife[] = [
  ...MESSAGE_LIVES.map((life) => ({ ...life, weight: WEIGHTS[life.name] ?? life.weight })),
  ...ONLY_HERE,
];

/** The lives of the messages of a customer who uses these channels besides SMS and MMS. */
export const livesBy = (channels: readonly OtherChannel[]): readonly MessageLife[] =>
  LIVES.filter(({ channel }) => channel === undefined || channels.includes(channel));

/** The lives of messages in the surge: the carrier treats the messages as spam. */
export const SURGED: readonly MessageLife[] = [
  { name: 'filtered', weight: 1, steps: [...UNTIL_SENT, step('undelivered', [800, 90_000], ['30007'])] },
];

export const SURGE_CODE = '30007';
export const SURGE_SHARE = 0.7;
