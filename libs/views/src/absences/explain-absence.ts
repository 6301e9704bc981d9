import { formatDuration, formatInstant } from '@sidetrack/domain';
import type { AbsenceClass, AbsenceResource, AbsenceRow } from './absence.js';

interface Words {
  readonly explain: (row: AbsenceRow) => string;
  readonly next: string;
}

const firstSeen = ({ firstSeenAt, lastSeenAt }: AbsenceRow): string => formatInstant(firstSeenAt ?? lastSeenAt);
const standing = ({ status }: AbsenceRow): string =>
  status === null ? 'no status that is known' : `\`${status}\` as its last status`;

/**
 * An absence in plain words. No sentence here says that the call or message itself failed, only that nothing was heard
 * of it.
 */
const WORDS: Readonly<Record<AbsenceClass, Words>> = {
  'open-call': {
    explain: (row) =>
      `First seen at ${firstSeen(row)}, with ${standing(row)}, and no end has been reported. A call hardly lasts ` +
      'so long; more likely the callback of its end was lost.',
    next: 'Look the call up at the provider, with the SID, and see whether callbacks are set up to report its end.',
  },
  'recording-missing': {
    explain: (row) =>
      `First seen at ${firstSeen(row)}, with ${standing(row)}, and neither its completion nor its failure has ` +
      'been reported.',
    next: 'Look the recording up at the provider, with the SID: its file may be there all the same.',
  },
  'first-status-missing': {
    explain: (row) =>
      `First seen at ${firstSeen(row)}, when it was past its first status already: none of the callbacks with ` +
      'which such a life begins has come in.',
    next: 'See whether the provider is set up to report the first statuses, and whether this door was closed at that time.',
  },
  'account-silent': {
    explain: (row) =>
      `The latest callback of this account came at ${formatInstant(row.lastSeenAt)}; in the month before, it was never ` +
      `silent for longer than ${formatDuration(row.longestGapMs ?? 0)}, and twice that has passed.`,
    next: 'See whether it sends or calls at all right now; if it does, check its callback URLs and its signing key.',
  },
};

/** What is missing, since when, why we say so and what to do. */
export function toAbsenceResource(row: AbsenceRow): AbsenceResource {
  const words = WORDS[row.class];
  return {
    class: row.class,
    kind: row.kind,
    sid: row.sid,
    accountSid: row.accountSid,
    since: row.since.toISOString(),
    explanation: words.explain(row),
    next: words.next,
  };
}
