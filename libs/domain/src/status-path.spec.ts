import { describe, expect, it } from 'vitest';
import { isRecognised, pointOf, STATUS_PATH } from './status-path.js';

describe('the path of statuses', () => {
  it('takes answered and in-progress of a call for one point', () => {
    expect(pointOf('call', 'in-progress')).toBe(pointOf('call', 'answered'));
  });

  it('does not know a word of another kind', () => {
    expect(isRecognised('message', 'ringing')).toBe(false);
    expect(isRecognised('call', 'delivered')).toBe(false);
    expect(isRecognised('recording', 'answered')).toBe(false);
  });

  it('does not know a word in another case, nor the name of an object’s own property', () => {
    expect(isRecognised('message', 'Delivered')).toBe(false);
    expect(isRecognised('message', 'constructor')).toBe(false);
  });

  it('puts every end behind every step', () => {
    for (const path of Object.values(STATUS_PATH)) {
      const lastStep = Math.max(...path.filter((point) => !point.isEnd).map((point) => point.rank));
      expect(path.filter((point) => point.isEnd && point.rank <= lastStep)).toEqual([]);
    }
  });
});
