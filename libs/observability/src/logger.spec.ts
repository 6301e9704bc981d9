import { expect, it } from 'vitest';
import { createLogger } from './logger.js';

it('a line of the log holds no character that a terminal acts on or that hides, and says the same', () => {
  const lines: string[] = [];
  const logger = createLogger('api', 'info', { write: (line) => void lines.push(line) });
  const hostile = 'no JSON: \u001b[2J \u009b31m \u202egnp.exe \u200b\u{e0041}\u007f';

  logger.warn({ err: new Error(hostile) }, 'a request failed');

  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'a request failed', err: { message: hostile } });
});
