import { describe, expect, it } from 'vitest';
import { changeInWords } from './change-in-words';

const said = (now: number | null, before: number | null, isGood = true) => {
  const { words, isWorse } = changeInWords({ now, before, isGood });
  return [words.replaceAll('\u2009', ' '), isWorse];
};

describe('a share beside that of the time before', () => {
  it('has changed by so many points, for better or worse', () => {
    expect(said(0.8835, 0.9125)).toEqual(['2.9 points less than before', true]);
    expect(said(0.92, 0.91)).toEqual(['1.0 point more than before', false]);
    expect(said(0.25, 0.02, false)).toEqual(['23 points more than before', true]);
    expect(said(0.01, 0.02, false)).toEqual(['1.0 point less than before', false]);
  });

  it('is as before where nobody would see the change, and is compared with nothing where there was nothing', () => {
    expect(said(0.9003, 0.9)).toEqual(['as before', false]);
    expect(said(0.9, null)).toEqual(['none before', false]);
    expect(said(null, 0.9)).toEqual(['', false]);
  });
});
