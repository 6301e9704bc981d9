import type { CallbackEvent, Kind } from '@sidetrack/domain';
import type { Answer, Asked, Page, ReportedResource } from '@sidetrack/provider-rest';
import { countFindings, type Counts } from './counts.js';
import { judgeReport, type Finding, type Judgement } from './judge-report.js';
import { readKnownStates, type KnownState } from './known-states.js';
import { observe } from './observe.js';
import { rememberBehind, rememberListed } from './open-end-questions.js';
import type { Provider, Reconciling } from './reconciling.js';

interface Judged {
  readonly finding: Finding;
  readonly sid: string;
  readonly event: CallbackEvent | null;
  readonly isBehind: boolean;
}

interface PageContext {
  /** The SIDs of the page before. */
  readonly counted: ReadonlySet<string>;
  /** What the page lists is of a time from before callbacks were sent here. */
  readonly isFromBefore: boolean;
}

/**
 * Compares a page with what is known here, and stores what is news, as one batch. SIDs in `counted` were on the page
 * before and are left out. What cannot be read counts as undecided.
 */
export async function judgePage(
  provider: Provider,
  page: Page,
  { counted, isFromBefore }: PageContext,
  work: Reconciling,
): Promise<Asked<{ readonly counts: Counts }>> {
  const resources = withoutRepeats(page.resources, counted);
  const kind = resources[0]?.kind;
  const undecided = Array.from({ length: page.unreadable }, (): Finding => 'undecided');
  if (kind === undefined) return { ok: true, value: { counts: countFindings(undecided) } };

  const sids = resources.map(({ sid }) => sid);
  const known = await readKnownStates(work.pool, kind, provider.accountSid, sids);
  const judged: Judged[] = [];
  for (const resource of resources) {
    const told = { listed: resource, page, known: known.get(resource.sid) ?? null, isFromBefore };
    const one = await judgeOne(provider, told);
    if (!one.ok) return one;
    judged.push(one.value);
  }
  await keep(provider, kind, judged, work);
  const open = sids.filter((sid) => known.get(sid)?.isFinal === false);
  if (!work.isDryRun && open.length > 0) {
    await rememberListed(work.pool, { accountSid: provider.accountSid, kind, sids: open, at: page.askedAt });
  }
  const findings = [...judged.map(({ finding }) => finding), ...undecided];
  return { ok: true, value: { counts: countFindings(findings) } };
}

interface Listed {
  readonly listed: ReportedResource;
  readonly page: Answer;
  readonly known: KnownState | null;
  readonly isFromBefore: boolean;
}

/**
 * A row of a native log says less than the resource does. Before anything is concluded from the row, the resource itself
 * is asked for.
 */
async function judgeOne(provider: Provider, { listed, page, known, isFromBefore }: Listed): Promise<Asked<Judged>> {
  const judgement = judgeReport(listed, known, page.askedAt);
  const isConcluded = judgement.isNews || judgement.isBehind;
  const asListed = (): Asked<Judged> => ({
    ok: true,
    value: conclude(provider, listed, page, judgement, isFromBefore),
  });
  if (!listed.isBrief || !isConcluded) return asListed();
  const asked = await provider.reader.fetchOne(listed.kind, listed.sid);
  // What was sent by another of the provider's interfaces is in its log alone.
  if (!asked.ok && asked.failure.reason === 'not-found') return asListed();
  if (!asked.ok) return asked;
  const { resource, ...answer } = asked.value;
  const again = judgeReport(resource, known, answer.askedAt);
  return { ok: true, value: conclude(provider, resource, answer, again, isFromBefore) };
}

/** What a judgement comes to: its finding, and the event where it is news. */
export function conclude(
  { credential }: Provider,
  resource: ReportedResource,
  answer: Answer,
  { finding, isNews, isBehind }: Judgement,
  isFromBefore = false,
): Judged {
  const event = isNews ? observe(resource, answer, { credential, isBehind, isFromBefore }) : null;
  // What no event can be made of, nothing can be concluded from.
  return { finding: isNews && event === null ? 'undecided' : finding, sid: resource.sid, event, isBehind };
}

/** Stores what is news, and remembers since when the provider has been behind. A dry run does neither. */
export async function keep(
  { accountSid }: Provider,
  kind: Kind,
  judged: readonly Judged[],
  { pool, append, isDryRun, now }: Reconciling,
): Promise<void> {
  if (isDryRun) return;
  const events = judged.flatMap(({ event }) => event ?? []);
  if (events.length > 0) await append(events);
  const behind = judged.filter(({ isBehind }) => isBehind).map(({ sid }) => sid);
  if (behind.length > 0) await rememberBehind(pool, { accountSid, kind, sids: behind, at: now() });
}

function withoutRepeats(
  resources: readonly ReportedResource[],
  counted: ReadonlySet<string>,
): readonly ReportedResource[] {
  const bySid = new Map(resources.map((resource) => [resource.sid, resource]));
  return [...bySid.values()].filter(({ sid }) => !counted.has(sid));
}
