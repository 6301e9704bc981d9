import { explainJournalTrouble, readJournalStatuses, type JournalStatus } from '@sidetrack/intake';
import { fail, ok, skipped, type Check, type Finding } from '../check.js';

export const journalsCheck: Check<'DATA_DIR'> = {
  name: 'journals',
  looksAt:
    'the journals in `DATA_DIR`: none more than half full, none with a callback older than a minute, none that its process left and nobody drains',
  needs: ['DATA_DIR'],
  look: async ({ DATA_DIR: dataDir }, { now }) => {
    const statuses = await readJournalStatuses(dataDir);
    if (statuses.length === 0) return [skipped(`there is no journal in DATA_DIR=${dataDir} yet`)];
    const findings = statuses.flatMap((status) => judgeJournal(status, new Date(now()), isAlive(status.pid)));
    if (findings.length > 0) return findings;
    const waiting = statuses.reduce((sum, { records }) => sum + records, 0);
    return [ok(`${statuses.length} journal(s), ${waiting} callbacks waiting for the database`)];
  },
};

/** The findings about a journal. None for a journal without faults. */
export function judgeJournal(status: JournalStatus, now: Date, isOwned: boolean): Finding[] {
  const { journal, records, oldestReceivedAt } = status;
  if (records > 0 && !isOwned) {
    const since = oldestReceivedAt === null ? '' : `, the oldest of ${oldestReceivedAt}`;
    return [
      fail(
        `journal ${journal} holds ${records} acknowledged callbacks${since}, and the process that kept them is gone`,
        'start an ingest door with this DATA_DIR (`sidetrack start ingest`): it takes them over and stores them',
      ),
    ];
  }
  const trouble = explainJournalTrouble(status, now);
  if (trouble === null) return [];
  return [fail(trouble, 'see why the database does not take them: the check database, and the log of the ingest door')];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
