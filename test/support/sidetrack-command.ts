import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../apps/cli/bin/sidetrack.js', import.meta.url));

export interface RunningCommand {
  readonly pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves with the match once the output has it; rejects when the command ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs `sidetrack …` as an operator would, in a process of its own. */
export function runSidetrack(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): RunningCommand {
  const { SIGNING_KEYS: _keys, API_TOKENS: _tokens, DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, INGEST_PORT: '0', API_PORT: '0', ...environment },
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid ?? 0,
    output: () => printed,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(printed);
          if (match === null) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`sidetrack ${args.join(' ')} ended with ${code}:\n${printed}`)));
      }),
    kill: (signal) => child.kill(signal),
    ended,
  };
}
