/**
 * In how many places two texts differ: a character that is missing, is one too many or is another one, or two
 * neighbours that have changed places. Infinity for more than `most`, so that texts that have nothing in common are
 * soon through.
 */
export function differsBy(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const isSame = one[row - 1] === other[place - 1];
      const isSwapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      current[place] = Math.min(
        last[place]! + 1,
        current[place - 1]! + 1,
        last[place - 1]! + (isSame ? 0 : 1),
        isSwapped ? beforeLast[place - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...current) > most) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const distance = last[other.length]!;
  return distance > most ? Infinity : distance;
}
