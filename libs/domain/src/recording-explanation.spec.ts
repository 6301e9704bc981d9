import { describe, expect, it } from 'vitest';
import { explainRecording, type RecordingFacts } from './recording-explanation.js';

const THEN = new Date('2026-03-10T11:00:00Z');

const aRecording = (status: string | null, more: Partial<RecordingFacts> = {}): RecordingFacts => ({
  status,
  contradicted: false,
  durationSeconds: null,
  errorCode: null,
  firstSeenAt: THEN,
  timestamps: status === null ? {} : { [status]: THEN },
  ...more,
});

describe('the explanation of a recording', () => {
  it.each([
    [
      'in-progress',
      'The recording began at 2026-03-10 11:00:00 UTC; no end has been reported, so there is nothing to listen to yet.',
    ],
    ['completed', 'The provider reported at 2026-03-10 11:00:00 UTC that the audio is available.'],
    [
      'absent',
      'There is no audio: the provider reported at 2026-03-10 11:00:00 UTC that the recording was too short or silent.',
    ],
    ['failed', 'The provider reported at 2026-03-10 11:00:00 UTC that the recording failed: its audio cannot be had.'],
    [null, 'Known only by statuses that are not in the known list.'],
  ])('of %s says whether there is audio', (status, words) => {
    expect(explainRecording(aRecording(status))).toBe(words);
  });

  it('says how long it is', () => {
    expect(explainRecording(aRecording('completed', { durationSeconds: 92 }))).toContain('1 minute 32 seconds long');
  });

  it('names an error code, and ends that exclude each other', () => {
    const timestamps = { absent: THEN, completed: THEN };
    const text = explainRecording(aRecording('completed', { contradicted: true, timestamps, errorCode: '16102' }));

    expect(text).toContain('(completed and absent); shown is completed');
    expect(text).toContain('Error code 16102');
  });
});
