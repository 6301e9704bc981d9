import { createLogger } from '@sidetrack/observability';
import { expect, it, vi } from 'vitest';
import { RefusalLog, type Refusal } from './refusal-log.js';

it('the log of refused callbacks names the address, has twenty lines in ten seconds, and then how many more there were', () => {
  const logger = createLogger('ingest', 'silent');
  const warn = vi.spyOn(logger, 'warn').mockReturnValue(undefined);
  let now = 0;
  const log = new RefusalLog(logger, () => now);
  const refusal: Refusal = { door: 'call', requestId: 'r-1', address: '198.51.100.1', code: 'signature-wrong' };

  for (let each = 0; each < 5_000; each += 1) log.say(refusal);
  expect(warn).toHaveBeenCalledTimes(20);
  expect(warn).toHaveBeenLastCalledWith(refusal, 'callback refused');
  now = 10_000;
  log.say(refusal);
  expect(warn.mock.calls.slice(20)).toEqual([
    [{ unsaid: 4_980 }, 'more callbacks were refused than are logged'],
    [refusal, 'callback refused'],
  ]);
});
