import { drawsFor } from '@sidetrack/provider-simulator';
import { ask } from './ask.js';
import { faultOf, type Finding } from './findings.js';
import type { DoorName, Generator } from './generator.js';

export interface Tallied {
  readonly generator: string;
  readonly door: DoorName;
  readonly requests: number;
  /** Answers by status, and `closed` or `silent` where no answer came. */
  readonly outcomes: Map<string, number>;
}

export interface FuzzRun {
  readonly port: number;
  readonly door: DoorName;
  readonly seed: number;
  /** The index of the generator's first request. */
  readonly from: number;
  readonly count: number;
  readonly report: (finding: Finding) => void;
}

/** How many sound requests share a connection, one behind the other. */
const PIPELINED = 16;
const CONNECTIONS = 12;

/** Sends a generator's requests to one door and checks every answer. */
export async function runGenerator(generator: Generator, run: FuzzRun): Promise<Tallied> {
  const outcomes = new Map<string, number>();
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const step = generator.framing === 'sound' ? PIPELINED : 1;
  let next = run.from;
  const worker = async (): Promise<void> => {
    while (next < run.from + run.count) {
      const first = next;
      next = Math.min(next + step, run.from + run.count);
      const indices = Array.from({ length: next - first }, (_, offset) => first + offset);
      await (generator.framing === 'sound' ? askInLine(indices) : askAlone(first));
    }
  };

  const make = (index: number): Buffer => generator.next(drawsFor(run.seed, generator.name, run.door, index), run.door);

  const askInLine = async (indices: readonly number[]): Promise<void> => {
    const requests = indices.map(make);
    const { answers } = await ask(run.port, requests, { closes: false });
    answers.forEach(({ status }, place) => note(indices[place] ?? -1, requests[place], String(status), answers[place]));
    // After an answer such as 413 the door closes the connection. The requests behind it are sent again, each alone.
    for (const index of indices.slice(answers.length)) await askAlone(index);
  };

  const askAlone = async (index: number): Promise<void> => {
    const request = make(index);
    const { answers, end } = await ask(run.port, [request], { closes: true });
    for (const answer of answers) note(index, request, String(answer.status), answer);
    if (answers.length === 0) note(index, request, end);
  };

  const note = (
    index: number,
    request: Buffer | undefined,
    outcome: string,
    answer?: Parameters<typeof faultOf>[0],
  ) => {
    count(outcome);
    const what = answer === undefined ? faultOfEnd(outcome) : faultOf(answer);
    if (what === null) return;
    const bytes = (request ?? Buffer.alloc(0)).subarray(0, 20_000).toString('base64');
    run.report({ generator: generator.name, door: run.door, index, what, request: bytes });
  };

  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return { generator: generator.name, door: run.door, requests: run.count, outcomes };
}

/** A connection may be closed without an answer, but must not be left hanging. */
function faultOfEnd(end: string): string | null {
  if (end === 'silent') return 'neither answered nor closed';
  return end === 'refused' ? 'the door does not listen' : null;
}
