import { type Draws, drawChance, drawInt, drawOne } from '../draws/draw.js';

const LONG_BODY_SHARE = 0.12;

const TEXTS = [
  'Your order {n} has shipped.',
  'Your code is {n}. It is valid for 10 minutes.',
  'Reminder: your appointment is on Thursday at 14:30. Reply C to confirm & R to reschedule.',
  'Invoice {n} is ready: https://example.test/i/{n}?ref=sms+reminder',
  'Table for 4 at 19:00 = confirmed. 100% see you there!',
  'Café Zoë: your coffee is ready ☕',
  'Le colis n° {n} arrivera demain à 9 h.',
  'ご予約ありがとうございます。番号 {n}',
] as const;

const REPLIES = ['STOP', 'C', 'Yes, thank you', 'Can we make it 15:00 instead?', 'Who is this?', '👍'] as const;

const SENTENCES = [
  'Please bring the papers that you signed last time.',
  'The entrance is on the left side of the building.',
  'If you cannot come, answer this message before noon.',
  'Parking costs nothing for the first two hours.',
] as const;

/** A made-up text to a customer. `long` asks for a text that needs several segments. */
export function drawBody(draws: Draws, long = false): string {
  const text = drawOne(draws, TEXTS).replaceAll('{n}', String(drawInt(draws, 100_000, 999_999)));
  if (!long && !drawChance(draws, LONG_BODY_SHARE)) return text;
  const more = Array.from({ length: drawInt(draws, 4, 9) }, () => drawOne(draws, SENTENCES));
  return [text, ...more].join(' ');
}

/** A made-up text from a customer. */
export function drawReply(draws: Draws): string {
  return drawOne(draws, REPLIES);
}

/**
 * The number of parts into which carriers split a text: 160 characters fit one part, or 70 when one of the characters
 * is not in the plain alphabet.
 */
export function countSegments(body: string): number {
  const isPlain = /^[\n\r -~]*$/.test(body);
  const [alone, ofSeveral] = isPlain ? [160, 153] : [70, 67];
  return body.length <= alone ? 1 : Math.ceil(body.length / ofSeveral);
}
