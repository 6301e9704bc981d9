export { adoptOrphans, claimJournal } from './claim-journal.js';
export { type DrainOptions } from './drain-journal.js';
export { DrainLoop, type DrainLoopOptions } from './drain-loop.js';
export { Journal, JournalFullError } from './journal.js';
export {
  closeJournal,
  explainJournalTrouble,
  figuresOf,
  readJournalStatuses,
  writeJournalStatus,
  type JournalFigures,
  type JournalStatus,
} from './journal-status.js';
export { FolderInUseError, StoreBrokenError } from './level-store.js';
export { drainWhole, findJournals, openJournals, readJournalContent, type JournalContent } from './rescued-journals.js';
export { reportJournalStatus } from './report-status.js';
