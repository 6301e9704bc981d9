/**
 * Runs this many rounds of each contender, in turns, and every other time from the last to the first. A contender pays
 * for what the one before it left to do, such as pages to write and garbage to collect. Returns the rounds of each
 * contender, in its place.
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
