import type { CallbackEvent, Kind } from '@sidetrack/domain';
import type { Answer, Asked, Page, ReportedResource } from '@sidetrack/provider-rest';
import { countFindings, type Counts } from './counts.js';
import { isOfOneResource } from './failures.js';
import { judgeReport, LAG_MS, type Finding, type Judgement } from './judge-report.js';
import { readKnownStates, type KnownState } from './known-states.js';
import { observe } from './observe.js';
import { forgetBehind, rememberBehind, rememberListed } from './open-end-questions.js';
import type { Provider, Reconciling } from './reconciling.js';

interface Judged {
  readonly finding: Finding;
  readonly sid: string;
  readonly event: CallbackEvent | null;
  readonly isBehind: boolean;
  /** The provider had been seen behind callbacks before. */
  readonly wasBehind: boolean;
}

interface PageContext {
  /** The SIDs of the page before. */
  readonly counted: ReadonlySet<string>;
  /** What the page lists is of a time from before callbacks were sent here. */
  readonly isFromBefore: boolean;
  /** Whether what comes in to the account is called back at all; asked for only where a page has what came in. */
  readonly expectsInbound: () => Promise<boolean>;
}

/**
 * Compares a page with what is known here, and stores what is news, as one batch. SIDs in `counted` were on the page
 * before and are left out. What cannot be read counts as undecided.
 */
export async function judgePage(
  provider: Provider,
  page: Page,
  { counted, isFromBefore, expectsInbound }: PageContext,
  work: Reconciling,
): Promise<Asked<{ readonly counts: Counts }>> {
  const resources = withoutRepeats(page.resources, counted);
  const kind = resources[0]?.kind;
  const undecided = Array.from({ length: page.unreadable }, (): Finding => 'undecided');
  if (kind === undefined) return { ok: true, value: { counts: countFindings(undecided) } };

  const sids = resources.map(({ sid }) => sid);
  const known = await readKnownStates(work.pool, kind, provider.accountSid, sids);
  const judged: Judged[] = [];
  const hasInbound = resources.some((resource) => isInbound(resource));
  const expectation = { isFromBefore, expectsInbound: !hasInbound || (await expectsInbound()) };
  for (const resource of resources) {
    const told = { listed: resource, page, known: known.get(resource.sid) ?? null, expectation };
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

/** A resource as the provider reports it, and what is known of it here. */
interface Reported {
  readonly resource: ReportedResource;
  readonly answer: Answer;
  readonly known: KnownState | null;
  readonly expectation?: Expectation;
}

const NOTHING_CONCLUDED = { finding: 'undecided', event: null, isBehind: false, wasBehind: false } as const;

interface Listed {
  readonly listed: ReportedResource;
  readonly page: Answer;
  readonly known: KnownState | null;
  readonly expectation: Expectation;
}

/**
 * A row of a native log says less than the resource does. Before anything is concluded from the row, the resource itself
 * is asked for.
 */
async function judgeOne(provider: Provider, { listed, page, known, expectation }: Listed): Promise<Asked<Judged>> {
  const judgement = judgeReport(listed, known, page.askedAt);
  const isConcluded = judgement.isNews || judgement.isBehind;
  const asListed = (): Asked<Judged> => ({
    ok: true,
    value: conclude(provider, { resource: listed, answer: page, known, expectation }, judgement),
  });
  if (!listed.isBrief || !isConcluded) return asListed();
  const asked = await provider.reader.fetchOne(listed.kind, listed.sid);
  if (!asked.ok) {
    if (!isOfOneResource(asked.failure.reason)) return asked;
    // What was sent by another of the provider's interfaces is in its log alone, which does not say when it ended.
    if (asked.failure.reason === 'not-found' && isOfADayAgo(listed, page)) return asListed();
    return { ok: true, value: { ...NOTHING_CONCLUDED, sid: listed.sid } };
  }
  const { resource, ...answer } = asked.value;
  const again = judgeReport(resource, known, answer.askedAt);
  return { ok: true, value: conclude(provider, { resource, answer, known, expectation }, again) };
}

const isOfADayAgo = ({ createdAt }: ReportedResource, { askedAt }: Answer): boolean =>
  createdAt !== null && askedAt.getTime() - createdAt.getTime() >= LAG_MS;

/** What a judgement comes to: its finding, and the event where it is news. */
export function conclude(
  { credential }: Provider,
  { resource, answer, known, expectation = {} }: Reported,
  { finding, isNews, isBehind, hasCaughtUp = false }: Judgement,
): Judged {
  const { isFromBefore = false, expectsInbound: isExpected = true } = expectation;
  const wasBehind = known !== null && known.behindSince !== null;
  const nothing = { finding: 'undecided' as const, sid: resource.sid, event: null, isBehind, wasBehind };
  if (finding === 'unknown' && !isFromBefore && !isExpected && isInbound(resource)) return nothing;
  const circumstance = { credential, isBehind, hasCaughtUp, isFromBefore };
  const event = isNews ? observe(resource, answer, circumstance) : null;
  // What no event can be made of, nothing can be concluded from.
  if (isNews && event === null) return nothing;
  // Nobody expected callbacks of what is from before.
  return { ...nothing, finding: isFromBefore && finding === 'unknown' ? 'confirmed' : finding, event };
}

/** Which callbacks can have been expected of what no callback named. */
export interface Expectation {
  /** It is of a time from before callbacks were sent here. */
  readonly isFromBefore?: boolean;
  /** Inbound messages or calls of the account are called back at all. */
  readonly expectsInbound?: boolean;
}

const isInbound = ({ params }: ReportedResource): boolean =>
  (params['Observed.Direction'] ?? params['Direction'] ?? '').startsWith('inbound');

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
  const caughtUp = judged.filter(({ isBehind, wasBehind }) => wasBehind && !isBehind).map(({ sid }) => sid);
  if (caughtUp.length > 0) await forgetBehind(pool, accountSid, caughtUp);
}

function withoutRepeats(
  resources: readonly ReportedResource[],
  counted: ReadonlySet<string>,
): readonly ReportedResource[] {
  const bySid = new Map(resources.map((resource) => [resource.sid, resource]));
  return [...bySid.values()].filter(({ sid }) => !counted.has(sid));
}
