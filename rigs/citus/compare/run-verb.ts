import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REPOSITORY } from '../../../test/support/repository.js';

export interface VerbAnswer {
  readonly code: number;
  readonly printed: string;
  readonly failure: string;
}

/** Runs a verb of the built command line against a database, as an operator would. */
export async function runVerb(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<VerbAnswer> {
  const program = join(REPOSITORY, 'apps', 'cli', 'bin', 'sidetrack.js');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, failure] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (failure += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, printed, failure };
}
