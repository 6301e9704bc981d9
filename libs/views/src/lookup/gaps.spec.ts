import type { Kind } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { findGaps, type GapFacts } from './gaps.js';
import { isLongSilence } from './long-silence.js';
import type { TimelineEvent } from './timeline.js';

const UUID = 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50';
const TWILIO = 'AC35c037c9b8bb40c5002e2fe8cbbeecd9';

type Refusal = GapFacts['refused'][number];

const refusal = (status: string | null, given: Partial<Refusal> = {}): Refusal => ({
  door: 'messages',
  reason: 'invalid',
  status,
  state: 'waiting',
  ...given,
});

type Came = readonly [status: string, minute: number, sequenceNumber?: number];

/** What is missing when these callbacks came in; the last one says where the resource stands. */
function gapsOf(kind: Kind, came: readonly Came[], accountSid = UUID, refused: GapFacts['refused'] = []): string[] {
  const timeline = came.map(([status, minute, sequenceNumber], index): TimelineEvent => {
    const previous = came[index - 1];
    const sincePreviousMs = previous ? (minute - previous[1]) * 60_000 : null;
    const at = new Date(minute * 60_000).toISOString();
    return {
      type: 'event',
      at,
      sincePreviousMs,
      gap: previous !== undefined && isLongSilence(kind, previous[0], sincePreviousMs ?? 0),
      position: index,
      origin: 'callback',
      status,
      recognised: true,
      outOfOrder: false,
      occurredAt: at,
      sequenceNumber: sequenceNumber ?? null,
      errorCode: null,
      unread: [],
      signature: { verdict: 'verified', scheme: 'form', keyId: 'k', otherReading: null },
    };
  });
  const last = came.at(-1)?.[0] ?? null;
  return findGaps({
    kind,
    accountSid,
    status: last === 'in-progress' && kind === 'call' ? 'answered' : last,
    timeline,
    refused,
  });
}

describe('gaps', () => {
  it('are none when all came that one would expect', () => {
    expect(
      gapsOf('message', [
        ['queued', 0],
        ['sending', 1],
        ['sent', 2],
        ['delivered', 3],
      ]),
    ).toEqual([]);
    expect(
      gapsOf('call', [
        ['initiated', 0],
        ['ringing', 0],
        ['in-progress', 0],
        ['completed', 50],
      ]),
    ).toEqual([]);
    expect(gapsOf('recording', [['completed', 0]])).toEqual([]);
  });

  it('are the points before where a message stands', () => {
    expect(
      gapsOf('message', [
        ['sent', 0],
        ['delivered', 1],
      ]),
    ).toEqual(['No `queued` or `sending` was received.']);
  });

  it('are not what came in and was refused', () => {
    const came: Came[] = [
      ['queued', 0],
      ['delivered', 1],
    ];
    expect(gapsOf('message', came, UUID, [refusal('sent')])).toEqual([
      'No `sending` was received.',
      '`sent` was received and refused.',
    ]);
    expect(gapsOf('message', came, UUID, [refusal('sent', { state: 'replayed' })])).toEqual([
      'No `sending` or `sent` was received.',
    ]);
    const ofRecording = refusal('in-progress', { door: 'calls', reason: 'wrong-door' });
    expect(gapsOf('call', [['completed', 0]], UUID, [ofRecording])[0]).toContain(
      'No `initiated`, `ringing` or `answered`',
    );
    expect(gapsOf('call', [['completed', 0, 1]], UUID, [refusal(null)])).toEqual([
      'The provider numbers its callbacks of this call from 0: number 0 has not come in, unless with what was refused.',
    ]);
  });

  it('do not count what Twilio never calls back', () => {
    expect(
      gapsOf(
        'message',
        [
          ['sending', 0],
          ['sent', 0],
        ],
        TWILIO,
      ),
    ).toEqual([]);
  });

  it('of a call may only mean that nobody asked for the points', () => {
    expect(gapsOf('call', [['completed', 0]])).toEqual([
      'No `initiated`, `ringing` or `answered` was received. ' +
        'The points before the end of a call are called back only where they are asked for.',
    ]);
  });

  it('of a numbered call are its missing numbers', () => {
    expect(gapsOf('call', [['completed', 0, 1]])[0]).toContain('number 0 has not come in');
    expect(gapsOf('call', [['in-progress', 0, 2]])[0]).toContain('numbers 0 and 1 have not come in');
    expect(
      gapsOf('call', [
        ['ringing', 0, 1],
        ['completed', 0, 999_999_999],
      ])[0],
    ).toContain('numbers 0 and 2 to 999999998 have not come in');
  });

  it('are long silences, named by what stands around them', () => {
    const came: Came[] = [
      ['queued', 0],
      ['sending', 1],
      ['sent', 2],
      ['delivered', 362],
    ];
    expect(gapsOf('message', came)).toEqual(['6 hours passed between `sent` and `delivered`.']);
  });

  it('are not the time until a scheduled message is due, nor until a delivered one is read', () => {
    const came: Came[] = [
      ['scheduled', 0],
      ['queued', 3_000],
      ['sending', 3_001],
      ['sent', 3_002],
      ['delivered', 3_003],
      ['read', 9_000],
    ];
    expect(gapsOf('message', came)).toEqual([]);
  });

  it('are not the time in which people speak, but that in which it rings', () => {
    const came: Came[] = [
      ['initiated', 0],
      ['ringing', 0],
      ['in-progress', 10],
      ['completed', 90],
    ];
    expect(gapsOf('call', came)).toEqual(['10 minutes passed between `ringing` and `in-progress`.']);
  });
});
