import { describe, expect, it } from 'vitest';
import { readVerifyOptions, resumeCommand } from './verify-options.js';

const after = (sid: string): string => {
  const options = readVerifyOptions({ after: sid });
  return typeof options === 'string' ? options : resumeCommand(options, sid);
};

describe('the command that goes on with a verification', () => {
  it.each([
    ['SM1', 'sidetrack verify --after SM1'],
    ['v3:9X2v', "sidetrack verify --after='v3:9X2v'"],
    ['-x', "sidetrack verify --after='-x'"],
    ['$(reboot);&', "sidetrack verify --after='$(reboot);&'"],
  ])('is safe to paste into a shell after the SID %s', (sid, command) => {
    expect(after(sid)).toBe(command);
  });

  it('is refused for what no SID can be', () => {
    expect(after("a'b")).toContain('is not a SID: 1 to 128 visible ASCII characters');
  });
});
