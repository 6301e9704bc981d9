export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

/** Whether a status or a class is good or bad. A word that is not listed is neither. */
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
  contradicted: 'warn',
  'receipt-overdue': 'warn',
  stalled: 'warn',
  'callback-lost': 'warn',
  'unknown-here': 'warn',
  disagrees: 'warn',
  'gone-at-provider': 'warn',
  'open-call': 'warn',
  'recording-missing': 'warn',
  'account-silent': 'warn',
  'first-status-missing': 'warn',
  sent: 'busy',
  sending: 'busy',
  queued: 'busy',
  ringing: 'busy',
  answered: 'busy',
  initiated: 'busy',
  'in-progress': 'busy',
  'in-flight': 'busy',
  'awaiting-receipt': 'busy',
};

export const toneOf = (word: string | null): Tone => (word === null ? 'quiet' : (TONE_OF[word] ?? 'quiet'));
