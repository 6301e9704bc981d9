import { drawOne, drawsFor } from '@sidetrack/provider-simulator';
import type { SampledMessage } from '../load/sample.js';
import { askFor, type Round } from './ask-for.js';
import { median } from '../../../test/support/median.js';

/** One of the servers that are asked in turns. */
export interface Side {
  readonly port: number;
  /** The messages that it can be asked about. */
  readonly messages: readonly [SampledMessage, ...SampledMessage[]];
  readonly ask: (message: SampledMessage) => string;
}

export interface AskOptions {
  readonly connections: number;
  readonly rounds: number;
  readonly roundMs: number;
}

/** Medians over the rounds. */
export interface Asked {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly slowestPerSecond: number;
  readonly fastestPerSecond: number;
  readonly answers: number;
}

/**
 * Asks the sides in turns, round by round, so that a slow moment of the machine slows all of them. Each side begins
 * with a round that does not count. SIDs and numbers are drawn from all of the two years, so a page that is read is
 * rarely still in a cache from a request before.
 */
export async function askInTurns(sides: readonly Side[], options: AskOptions): Promise<Asked[]> {
  const rounds: Round[][] = sides.map(() => []);
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const [place, side] of sides.entries()) {
      const result = await askSide(side, round, options);
      if (round > 0) rounds[place]!.push(result);
    }
  }
  return rounds.map(summarise);
}

function askSide({ port, messages, ask }: Side, round: number, { connections, roundMs }: AskOptions): Promise<Round> {
  const draws = drawsFor(round, 'questions');
  const nextPath = (): string => ask(drawOne(draws, messages));
  return askFor({ port, nextPath, connections, milliseconds: roundMs });
}

function summarise(rounds: readonly Round[]): Asked {
  const rates = rounds.map((round) => round.perSecond);
  return {
    p50Ms: median(rounds.map((round) => round.p50Ms)),
    p99Ms: median(rounds.map((round) => round.p99Ms)),
    perSecond: median(rates),
    slowestPerSecond: Math.min(...rates),
    fastestPerSecond: Math.max(...rates),
    answers: rounds.reduce((sum, round) => sum + round.answers, 0),
  };
}
