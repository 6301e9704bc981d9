import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { terminalWriter } from '../terminal-writer.js';

/** The bytes of a file, or of the input that is pasted or piped in. */
export async function readInput(file: string | undefined): Promise<Buffer> {
  if (file !== undefined && file !== '-') return readFile(file);
  if (process.stdin.isTTY) terminalWriter.err('Paste the request, then press Ctrl-D on a line of its own.\n');
  return buffer(process.stdin);
}
