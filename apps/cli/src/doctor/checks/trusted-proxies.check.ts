import { isLoopback } from '@sidetrack/config';
import { askForOne, column, rowReader, type ReadRow } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { ok, skipped, warn, type Check, type Finding } from '../check.js';
import type { Circumstances } from '../circumstances.js';

/** A range with this many addresses is not a list of proxies any more. */
const WIDEST_PREFIX = { ipv4: 8, ipv6: 32 } as const;

/** Requests without a genuine signature are stored with the headers that proxies added. */
const FORWARDED = `
  SELECT count(*)::int AS seen, count(*) FILTER (WHERE headers ? 'x-forwarded-for')::int AS forwarded
    FROM signature_samples
   WHERE received_at > now() - interval '7 days'`;

const readSeen = rowReader({ seen: column.number, forwarded: column.number });

export const trustedProxiesCheck: Check<'TRUSTED_PROXIES' | 'PUBLIC_URL' | 'HOST' | 'INGEST_HOST'> = {
  name: 'trusted-proxies',
  looksAt:
    '`TRUSTED_PROXIES`: set where a proxy stands before the doors (an https `PUBLIC_URL`, or `X-Forwarded-For` on what was refused in the last week), and not half of the internet',
  needs: ['TRUSTED_PROXIES', 'PUBLIC_URL', 'HOST', 'INGEST_HOST'],
  look: async ({ TRUSTED_PROXIES: ranges, PUBLIC_URL: urls, HOST, INGEST_HOST }, about) => {
    if (ranges.length > 0) return judgeRanges(ranges);
    const seen = await countForwarded(about);
    const isExpected = urls.some((text) => new URL(text).protocol === 'https:');
    if (!isExpected && seen.forwarded === 0) return [skipped('no proxy is set, and none was seen')];
    const why =
      seen.forwarded > 0
        ? `${seen.forwarded} of ${seen.seen} requests that were refused in the last week came through a proxy`
        : `PUBLIC_URL is https, which a proxy has to end: the doors at ${isLoopback(INGEST_HOST ?? HOST) ? 'loopback' : (INGEST_HOST ?? HOST)} speak http`;
    return [
      warn(
        `TRUSTED_PROXIES is not set, and ${why}: to the doors everybody behind it is one address, with one share of the limits`,
        'set TRUSTED_PROXIES to the proxy’s address as the doors see it (127.0.0.1 where it runs on this machine)',
      ),
    ];
  },
};

function judgeRanges(ranges: readonly string[]): Finding[] {
  const wide = ranges.filter(isWide);
  if (wide.length === 0) return [ok(`${ranges.join(', ')}: whose X-Forwarded-For is believed`)];
  return [
    warn(
      `TRUSTED_PROXIES holds ${wide.join(', ')}: everybody in it can be whoever they want to the limits and the log`,
      'list the addresses of the proxies alone',
    ),
  ];
}

function isWide(range: string): boolean {
  const [address = '', prefix] = range.split('/');
  if (prefix === undefined || !/^\d+$/.test(prefix)) return false;
  return Number(prefix) < WIDEST_PREFIX[address.includes(':') ? 'ipv6' : 'ipv4'];
}

/** Empty when the API door's login cannot be used. Another check reports that login. */
async function countForwarded({ database, doors }: Circumstances): Promise<ReadRow<typeof readSeen>> {
  const none = { seen: 0, forwarded: 0 };
  const access = await database();
  const door = doors.includes('api') ? 'api' : 'ingest';
  if (!access.isOpen) return none;
  try {
    const url = await access.doorUrl(door);
    return (await askDatabase(url, (client) => askForOne(client, { text: FORWARDED }, readSeen))) ?? none;
  } catch {
    return none;
  }
}
