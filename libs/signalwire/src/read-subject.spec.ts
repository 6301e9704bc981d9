import type { Kind, Parameters } from '@sidetrack/domain';
import { isSid } from '@sidetrack/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubject } from './read-subject.js';

const AccountSid = 'AC1';

describe('what a refused callback is about', () => {
  it.each<[string, Kind, Parameters, readonly string[], string | null]>([
    ['a message without a status', 'message', { SmsSid: 'SM1', MessageSid: 'SM1' }, ['SM1'], null],
    ['two SIDs that disagree', 'message', { SmsSid: 'SM2', MessageSid: 'SM1' }, ['SM1', 'SM2'], null],
    ['a call at the door of messages', 'message', { CallSid: 'CA1', CallStatus: 'busy' }, ['CA1'], 'busy'],
    [
      'a recording at the door of calls',
      'call',
      { CallSid: 'CA1', CallStatus: 'in-progress', RecordingSid: 'RE1', RecordingStatus: 'absent' },
      ['RE1', 'CA1'],
      'absent',
    ],
    ['a transcription', 'recording', { TranscriptionSid: 'TR1', RecordingSid: 'RE1' }, ['RE1', 'TR1'], null],
    ['a conference', 'call', { ConferenceSid: 'CF1', CallSid: 'CA1' }, ['CA1', 'CF1'], null],
    ['names in another case', 'message', { messageSid: 'SM1', call_sid: 'CA1' }, ['SM1', 'CA1'], null],
    ['a SID given twice', 'message', { MessageSid: ['SM1', 'SM2'] }, ['SM1', 'SM2'], null],
  ])('is read from %s', (_what, door, params, sids, status) => {
    expect(readSubject(door, { AccountSid, ...params })).toEqual({ sids, accountSid: AccountSid, status });
  });

  it('is read from the JSON of RELAY, which has names of its own', () => {
    const params = { id: 'm-1', project_id: 'p-1', status: 'sent' };
    expect(readSubject('message', params)).toEqual({ sids: ['m-1'], accountSid: 'p-1', status: 'sent' });
  });

  it('is nothing that cannot be a SID, an account or a status', () => {
    const params = { MessageSid: 'a b', SmsSid: 12, CallSid: 'null', AccountSid: 'a/b', MessageStatus: 'a b' };
    expect(readSubject('message', params)).toEqual({ sids: [], accountSid: null, status: null });
  });

  it('is at most eight SIDs, out of any parameters', () => {
    const name = fc.constantFrom('MessageSid', 'smssid', 'CALL_SID', 'RecordingSid', 'id', '__proto__', 'AccountSid');
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (params) => {
        const { sids } = readSubject('call', params as Parameters);
        return sids.length <= 8 && sids.every(isSid);
      }),
    );
  });
});
