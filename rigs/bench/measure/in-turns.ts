/**
 * So many rounds of each, in turns, every other time from the last to the first: whoever comes after another pays for
 * what that one left to do, pages to be written and garbage to be collected. Gives the rounds of each, in its place.
 */
export async function inTurns<Contender, Round>(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender) => Promise<Round>,
): Promise<Round[][]> {
  const measured: Round[][] = contenders.map(() => []);
  const forwards = [...contenders.entries()];
  const backwards = forwards.toReversed();
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, contender] of round % 2 === 0 ? forwards : backwards) {
      measured[place]!.push(await measure(contender));
    }
  }
  return measured;
}
