import type { AccountKey, ProviderAccessEntry } from '@sidetrack/config';
import { askForOne, column, rowReader, type ReadRow } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { ok, skipped, warn, type Check, type Finding } from '../check.js';
import type { Circumstances } from '../circumstances.js';

const LAST_RUN = `
  SELECT finished_at, problems FROM reconciliations
   WHERE finished_at IS NOT NULL AND NOT dry_run ORDER BY finished_at DESC LIMIT 1`;

const readRun = rowReader({ finishedAt: column.time, problems: column.json<readonly string[]>() });

/** The provider itself is not asked: the API door does that, and the database has what came of it. */
export const providerAccessCheck: Check<'PROVIDER_ACCESS'> = {
  name: 'provider-access',
  looksAt:
    '`PROVIDER_ACCESS`: how many accounts are asked about, where, and each as itself; a signing key for each; and what was wrong when providers were last asked. It asks none itself',
  needs: ['PROVIDER_ACCESS'],
  look: async ({ PROVIDER_ACCESS: entries }, about) => {
    if (!about.doors.includes('api')) return [skipped('only the API door asks providers')];
    if (entries === null) {
      return [
        skipped(
          'PROVIDER_ACCESS is not set, so no provider is asked, and callbacks that are lost are not found',
          'to have them found, give it accountSid=https://user:secret@host for each account',
        ),
      ];
    }
    const keys = about.reading.settings.SIGNING_KEYS ?? null;
    return [...judgeAccess(entries, keys), ...judgeLastRun(await readLastRun(about))];
  },
};

export function judgeAccess(entries: readonly ProviderAccessEntry[], keys: readonly AccountKey[] | null): Finding[] {
  const hosts = [...new Set(entries.map(({ baseUrl }) => new URL(baseUrl).host))];
  return [
    ok(`${entries.length} account(s) are asked about, at ${hosts.join(', ')}`),
    ...entries.filter(isAskedAsAnother).map(askedAsAnother),
    ...(keys === null ? [] : entries.filter((entry) => !hasKey(entry, keys)).map(withoutKey)),
  ];
}

/** SignalWire's native logs are those of whoever asks, and name no project. */
const isAskedAsAnother = ({ accountSid, user, dialect }: ProviderAccessEntry): boolean =>
  dialect === 'signalwire' && !isSame(user, accountSid);

const askedAsAnother = ({ accountSid, user }: ProviderAccessEntry): Finding =>
  warn(
    `project ${accountSid} is asked about as ${user}, and SignalWire lists what belongs to whoever asks`,
    `make an API token in project ${accountSid}, and put the project itself before it as the user`,
  );

/** `*` stands for every account. */
const hasKey = ({ accountSid }: ProviderAccessEntry, keys: readonly AccountKey[]): boolean =>
  keys.some((key) => key.accountSid === '*' || isSame(key.accountSid, accountSid));

const withoutKey = ({ accountSid }: ProviderAccessEntry): Finding =>
  warn(
    `account ${accountSid} is asked about, and SIGNING_KEYS has no key of it: none of its callbacks is believed, so everything that its provider has is lost or unknown here`,
    `add its key to SIGNING_KEYS, or take the account out of PROVIDER_ACCESS`,
  );

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function judgeLastRun(run: ReadRow<typeof readRun> | null): Finding[] {
  if (run === null) return [];
  const at = run.finishedAt.toISOString();
  if (run.problems.length === 0) return [ok(`they were last asked until ${at}, and nothing was wrong`)];
  return run.problems.map((problem) =>
    warn(
      `asking until ${at} met this: ${problem}`,
      'mend that; npx sidetrack reconcile --since 1h --dry-run says whether it is mended',
    ),
  );
}

/** Null where nothing was asked yet, or the API door's login cannot be used, which another check reports. */
async function readLastRun({ database }: Circumstances): Promise<ReadRow<typeof readRun> | null> {
  const access = await database();
  if (!access.isOpen) return null;
  try {
    return await askDatabase(await access.doorUrl('api'), (client) => askForOne(client, { text: LAST_RUN }, readRun));
  } catch {
    return null;
  }
}
