import { describe, expect, it } from 'vitest';
import { aDoorReport } from '../../spec-support/a-door-report.js';
import type { DoorReport } from './door-report.js';
import { judgeDoor, type JudgedDoor } from './judge-door.js';

const judge = (ageMs: number, more: Partial<DoorReport> = {}): JudgedDoor =>
  judgeDoor({ report: aDoorReport({ door: '3f2c9a1e-0000-4000-8000-000000000001', ...more }), ageMs, isLocal: false });

const trouble = (isRed: boolean) => ({ troubles: [{ code: 'made-up', message: 'Something is wrong.', isRed }] });

describe('an ingest door', () => {
  it('takes callbacks when it has just said nothing else', () => {
    expect(judge(2_000)).toMatchObject({ name: 'hooks-1/3f2c9a1e', state: 'taking', messages: [] });
  });

  it('takes callbacks also when something is wrong by which none is lost, and that is told', () => {
    const messages = ['Ingest door 3f2c9a1e on hooks-1: Something is wrong.'];
    expect(judge(2_000, trouble(false))).toMatchObject({ state: 'taking', messages });
  });

  it('refuses them when it says so', () => {
    const messages = ['Ingest door 3f2c9a1e on hooks-1: Something is wrong.'];
    expect(judge(29_000, trouble(true))).toMatchObject({ state: 'refusing', messages });
  });

  it('is missed after half a minute, whatever it last said, and told of in one sentence with its name and host', () => {
    const { state, messages } = judge(31_000, trouble(true));
    expect([state, messages.length]).toEqual(['missed', 1]);
    expect(messages[0]).toMatch(/^Ingest door 3f2c9a1e on hooks-1 has not been heard of for 31 s: /);
    expect(judge(14 * 60_000).messages[0]).toContain('for 14 min');
  });

  it('is gone after a quarter of an hour, and at once when it ended well', () => {
    expect(judge(15 * 60_000 + 1)).toMatchObject({ state: 'gone', messages: [] });
    expect(judge(0, { isEnded: true })).toMatchObject({ state: 'gone', messages: [] });
  });
});
