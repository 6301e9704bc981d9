import { API_TOKEN } from '../../test/support/api-client.js';
import { askInTurns, type AskOptions, type Asked, type Side } from './measure/ask-in-turns.js';
import type { LoadedHistory } from './load/load-history.js';
import { questionsAbout, type Question } from './questions.js';
import type { Served } from './serve-history.js';

export interface History extends LoadedHistory, Served {
  readonly url: string;
}

export interface Answered {
  readonly question: Question;
  readonly small: Asked;
  readonly large: Asked;
  /** The bare route over the same rows, asked in turns with the look-up. Present for look-ups only. */
  readonly bare: { readonly small: Asked; readonly large: Asked } | null;
}

export interface AskAllOptions extends Omit<AskOptions, 'connections'> {
  readonly until: Date;
  readonly say: (line: string) => void;
}

export interface AllAnswers {
  readonly answered: readonly Answered[];
  /** Names of questions whose route is not there (404). */
  readonly absent: readonly string[];
  /** Questions that got another answer than 200, each with that answer. */
  readonly failed: readonly string[];
}

/** Asks every question of both histories. */
export async function askAll(
  small: History,
  large: History,
  { until, say, ...options }: AskAllOptions,
): Promise<AllAnswers> {
  const answered: Answered[] = [];
  const absent: string[] = [];
  const failed: string[] = [];
  for (const question of questionsAbout(until)) {
    if (await isAbsent(large, question)) {
      absent.push(question.name);
      continue;
    }
    say(`asking: ${question.name} …`);
    try {
      answered.push(await askBoth(question, small, large, options));
    } catch (error) {
      failed.push(`${question.name}: ${(error as Error).message}`);
    }
  }
  return { answered, absent, failed };
}

async function askBoth(
  question: Question,
  small: History,
  large: History,
  options: Omit<AskOptions, 'connections'>,
): Promise<Answered> {
  const sides = [small, large].map((one) => ({ port: one.apiPort, messages: one.sample.messages, ask: question.ask }));
  const bareSides = question.isLookUp === true ? [small, large].map(bareSide) : [];
  const asked = await askInTurns([...sides, ...bareSides], { ...options, connections: question.connections });
  const [bareSmall, bareLarge] = asked.slice(2);
  const bare = bareSmall && bareLarge ? { small: bareSmall, large: bareLarge } : null;
  return { question, small: asked[0]!, large: asked[1]!, bare };
}

const bareSide = ({ barePort, sample }: History): Side => ({
  port: barePort,
  messages: sample.messages,
  ask: ({ sid }) => `/messages/${sid}`,
});

async function isAbsent({ apiPort, sample }: History, { ask }: Question): Promise<boolean> {
  const url = `http://127.0.0.1:${apiPort}${ask(sample.messages[0])}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  await response.arrayBuffer();
  return response.status === 404;
}
