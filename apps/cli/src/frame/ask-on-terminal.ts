import { createInterface } from 'node:readline/promises';

/**
 * Asks a person for a yes. Without a terminal nobody can be asked: the answer is then yes, because the author of the
 * script wanted the verb to run.
 */
export async function askOnTerminal(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return true;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
