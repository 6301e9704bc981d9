import { afterEach, describe, expect, it } from 'vitest';
import { FlightRecorder, type Incident } from './flight-recorder.js';

describe('the flight recorder', () => {
  let recorder: FlightRecorder<{ readonly late: number }>;
  afterEach(() => recorder.stop());

  /** Looks of half a second each, of which those with these numbers have a sign; what was told, and after which look. */
  function fly(looks: number, signs: readonly number[], spans: Readonly<Record<number, number>> = {}) {
    let [now, count] = [0, 0];
    const told: { readonly afterLook: number; readonly incident: Incident<{ readonly late: number }> }[] = [];
    recorder = new FlightRecorder({
      takeFigures: () => ({ late: count }),
      isSign: ({ late }) => signs.includes(late),
      tell: (incident) => told.push({ afterLook: count, incident }),
      now: () => now,
    });
    for (count = 1; count <= looks; count += 1) {
      now += spans[count] ?? 500;
      recorder.look();
    }
    return told;
  }

  const numbersOf = ({ moments }: Incident<{ readonly late: number }>): number[] =>
    moments.map(({ figures }) => figures.late);

  it('tells nothing while there is no sign', () => {
    expect(fly(500, [])).toEqual([]);
  });

  it('tells the ten seconds before a sign and the five after it, once these are over', () => {
    const [first, ...others] = fly(500, [100, 101, 103]);
    expect(others).toEqual([]);
    expect(first?.afterLook).toBe(110);
    const numbers = numbersOf(first!.incident);
    expect([numbers[0], numbers.at(-1), numbers.length]).toEqual([80, 110, 31]);
  });

  it('tells what it has when the sign comes early', () => {
    const [first] = fly(20, [2]);
    expect(numbersOf(first!.incident)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('tells once a minute however long it lasts, and how often it did not', () => {
    const told = fly(
      600,
      Array.from({ length: 600 }, (_, index) => index + 1),
    );
    expect(told.map(({ afterLook }) => afterLook)).toEqual([11, 141, 271, 401, 531]);
    expect(told.map(({ incident }) => incident.leftOut)).toEqual([0, 119, 119, 119, 119]);
  });

  it('says of each moment how long it was, so that one in which nobody could look is seen', () => {
    const [first] = fly(30, [5], { 5: 3_500 });
    expect(first!.incident.moments.map(({ ofMs }) => ofMs).slice(0, 6)).toEqual([500, 500, 500, 500, 3_500, 500]);
  });

  it('tells at the end what it was about to tell', () => {
    const told = fly(12, [11]);
    expect(told).toEqual([]);
    recorder.stop();
    expect(numbersOf(told[0]!.incident).at(-1)).toBe(13);
  });
});
