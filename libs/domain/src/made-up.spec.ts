import { expect, it } from 'vitest';
import { AFTER_MADE_UP, isMadeUp, MADE_UP_PREFIX } from './made-up.js';
import { isSid } from './sid.js';

it('what is made up is told by the account, and no provider’s account is', () => {
  expect(isMadeUp('made-up-clinic')).toBe(true);
  expect(['AC0123456789abcdef0123456789abcdef', 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50', 'made-up'].some(isMadeUp)).toBe(
    false,
  );
});

it('the database finds the made-up accounts as one range of its order', () => {
  const isWithin = (sid: string): boolean => sid >= MADE_UP_PREFIX && sid < AFTER_MADE_UP;
  for (const sid of ['made-up-', 'made-up-a', 'made-up-~', 'made-up', 'made-up.', 'made-uq', 'm', 'z', '0']) {
    expect(isWithin(sid), sid).toBe(isMadeUp(sid));
  }
  expect(isSid(`${MADE_UP_PREFIX}clinic`)).toBe(true);
});
