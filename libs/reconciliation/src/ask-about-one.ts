import type { Kind } from '@sidetrack/domain';
import type { Asked, ReportedResource } from '@sidetrack/provider-rest';
import { toGoneObservation } from '@sidetrack/signalwire';
import { conclude, keep } from './judge-page.js';
import { GRACE_MS, judgeReport, type Finding } from './judge-report.js';
import { readKnownStates } from './known-states.js';
import type { Provider, Reconciling } from './reconciling.js';

/** What the provider says of one resource. */
export interface AskedAboutOne {
  /** `gone`: the provider does not have it. */
  readonly finding: Finding | 'gone';
  /** The status in the provider's own word; null where it does not have the resource. */
  readonly word: string | null;
  /** Whether it said something that was not known. */
  readonly isNews: boolean;
}

/** Asks for one resource by its SID, and stores what is news. */
export async function askAboutOne(
  provider: Provider,
  kind: Kind,
  sid: string,
  work: Reconciling,
): Promise<Asked<AskedAboutOne>> {
  const asked = await provider.reader.fetchOne(kind, sid);
  if (!asked.ok && asked.failure.reason === 'not-found') return await concludeGone(provider, kind, sid, asked, work);
  if (!asked.ok) return asked;
  const { resource, ...answer } = asked.value;
  const known = (await readKnownStates(work.pool, kind, provider.accountSid, [sid])).get(sid) ?? null;
  const judgement = judgeReport(resource, known, answer.askedAt);
  const judged = conclude(provider, { resource, answer, known }, judgement);
  await keep(provider, kind, [judged], work);
  return { ok: true, value: { finding: judged.finding, word: wordOf(resource), isNews: judged.event !== null } };
}

const wordOf = ({ word }: ReportedResource): string => word;

/**
 * A 404 may also mean that something else answers for the provider, or that the account is not there. So the list of the
 * day has to be had from the same place before the provider is taken at its word. And its copies lag: what was called
 * back a moment ago may not be in them yet.
 */
async function concludeGone(
  provider: Provider,
  kind: Kind,
  sid: string,
  refused: Asked<never> & { readonly ok: false },
  work: Reconciling,
): Promise<Asked<AskedAboutOne>> {
  const { accountSid, credential, reader } = provider;
  const { answer } = refused.failure;
  const now = work.now();
  const list = await reader.listDay(kind, now.toISOString().slice(0, 10), null);
  if (!list.ok) return list;
  const known = (await readKnownStates(work.pool, kind, accountSid, [sid])).get(sid);
  const isYoung = known === undefined || now.getTime() - known.firstSeenAt.getTime() < GRACE_MS;
  if (answer === undefined || isYoung) return { ok: true, value: { finding: 'undecided', word: null, isNews: false } };
  const event = toGoneObservation({ kind, sid, accountSid }, { ...answer, credential });
  await keep(provider, kind, [{ finding: 'undecided', sid, event, isBehind: false, wasBehind: false }], work);
  return { ok: true, value: { finding: 'gone', word: null, isNews: true } };
}
