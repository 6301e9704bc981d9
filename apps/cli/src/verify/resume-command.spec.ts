import { describe, expect, it } from 'vitest';
import { readOptions, WrongOption } from '../frame/option.js';
import { resumeCommand } from './resume-command.js';
import { VERIFY } from './verify.verb.js';

const after = async (sid: string): Promise<string> => {
  const options = await readOptions(VERIFY.options, { after: sid }, new Date());
  return options instanceof WrongOption ? options.words : resumeCommand(options, sid);
};

describe('the command that goes on with a verification', () => {
  it.each([
    ['SM1', 'sidetrack verify --after SM1'],
    ['v3:9X2v', "sidetrack verify --after='v3:9X2v'"],
    ['-x', "sidetrack verify --after='-x'"],
    ['$(reboot);&', "sidetrack verify --after='$(reboot);&'"],
  ])('is safe to paste into a shell after the SID %s', async (sid, command) => {
    expect(await after(sid)).toBe(command);
  });

  it('is refused for what no SID can be', async () => {
    expect(await after("a'b")).toContain('is not a SID: 1 to 128 visible ASCII characters');
  });
});
