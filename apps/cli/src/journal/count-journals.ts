import { readJournalContent, type Journal, type JournalContent } from '@sidetrack/intake';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Writer } from '../terminal-writer.js';

/** Says what each journal holds. */
export async function countJournals(journals: readonly Journal[], asJson: boolean, writer: Writer): Promise<ExitCode> {
  const contents: (JournalContent & { readonly folder: string; readonly bytes: number })[] = [];
  for (const journal of journals) {
    const { folder, bytes } = journal;
    contents.push({ folder, bytes, ...(await readJournalContent(journal)) });
  }
  const callbacks = contents.reduce((sum, content) => sum + content.callbacks, 0);
  if (asJson) {
    writer.out(`${JSON.stringify({ dryRun: true, callbacks, journals: contents })}\n`);
    return EXIT.done;
  }
  for (const content of contents) {
    const { folder, bytes, unreadable, oldestReceivedAt } = content;
    const since = oldestReceivedAt === null ? '' : `, the oldest of ${oldestReceivedAt.toISOString()}`;
    const strange = unreadable === 0 ? '' : `; ${unreadable} of them cannot be read and would stay there`;
    writer.out(`${folder}: ${content.callbacks} callbacks, ${bytes} bytes${since}${strange}\n`);
  }
  writer.out(`${callbacks} callbacks would be stored; those that are in the database already stay one there.\n`);
  return EXIT.done;
}
