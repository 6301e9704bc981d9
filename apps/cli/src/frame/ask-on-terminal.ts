import { createInterface } from 'node:readline/promises';

/** Asks a person for a yes. Where there is no terminal there is nobody to ask, and whoever wrote the script meant it. */
export async function askOnTerminal(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return true;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
