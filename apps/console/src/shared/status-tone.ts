export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

/** Whether a status or a delivery class is good or bad. A word that is not listed is neither. */
const TONE_OF: Readonly<Record<string, Tone>> = {
  delivered: 'good',
  read: 'good',
  completed: 'good',
  received: 'good',
  inbound: 'good',
  undelivered: 'bad',
  failed: 'bad',
  busy: 'bad',
  'no-answer': 'bad',
  absent: 'bad',
  done: 'good',
  contradicted: 'warn',
  'receipt-overdue': 'warn',
  stalled: 'warn',
  sent: 'busy',
  sending: 'busy',
  queued: 'busy',
  ringing: 'busy',
  answered: 'busy',
  initiated: 'busy',
  'in-progress': 'busy',
  running: 'busy',
  waiting: 'busy',
  'in-flight': 'busy',
  'awaiting-receipt': 'busy',
};

export const toneOf = (word: string | null): Tone => (word === null ? 'quiet' : (TONE_OF[word] ?? 'quiet'));
