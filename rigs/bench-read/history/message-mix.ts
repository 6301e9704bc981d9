import { MESSAGE_LIVES, type MessageLife } from '@sidetrack/provider-simulator';

/**
 * How many of a thousand messages of the two years lead each of the simulator's lives. The simulator's own weights show
 * rare lives more often than they occur.
 */
const SHARES: Readonly<Record<string, number>> = {
  delivered: 790,
  'delivered, `sending` never reported': 40,
  'delivered, receipt after the receipt window': 20,
  'never a receipt': 10,
  undelivered: 24,
  failed: 14,
  'failed at the carrier': 2,
  'undelivered, then delivered': 1,
  mms: 45,
  'mms failed': 3,
  inbound: 41,
  'inbound mms': 2,
};

const STALLED: readonly MessageLife[] = [
  { name: 'stalled in the queue', weight: 5, steps: [{ status: 'queued', afterMs: [0, 0] }] },
  {
    name: 'stalled on its way out',
    weight: 3,
    steps: [
      { status: 'queued', afterMs: [0, 0] },
      { status: 'sending', afterMs: [40, 1_500] },
    ],
  },
];

/** Mostly delivered; 1 % without a receipt, 4 % failed, 5 % MMS, 0.8 % stalled, 0.1 % contradicted. */
export const MESSAGE_MIX: readonly MessageLife[] = [
  ...MESSAGE_LIVES.filter(({ name }) => name in SHARES).map((life) => ({ ...life, weight: SHARES[life.name]! })),
  ...STALLED,
];
