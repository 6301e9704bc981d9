import type { Page, RestFailure } from '@sidetrack/provider-rest';
import { addCounts } from './counts.js';
import { judgePage } from './judge-page.js';
import { expectsInbound } from './known-states.js';
import type { Provider, Reconciling } from './reconciling.js';
import { afterFailure, newSweep, type Sweep } from './sweep.js';

/** A million rows in pages of a thousand are a thousand pages. What has so many more has no end. */
const MOST_PAGES = 20_000;

/**
 * Reads the day's list to its end, page by page, and saves after each page where it stands: whoever goes on after a stop
 * reads that page again, which changes nothing. What is news is stored before, so a page that was saved is a page whose
 * observations are durable.
 */
export async function sweepDay(
  provider: Provider,
  sweep: Sweep,
  work: Reconciling,
  save: (sweep: Sweep) => Promise<void>,
): Promise<Sweep> {
  let current: Sweep = { ...sweep, startedAt: sweep.startedAt ?? work.now() };
  const keep = async (next: Sweep): Promise<Sweep> => {
    await save(next);
    work.onPage?.(next);
    return (current = next);
  };
  const isFromBefore = work.nobodyExpected?.(sweep.accountSid, sweep.day) ?? false;
  let answered: Promise<boolean> | undefined;
  const isInboundExpected = (): Promise<boolean> =>
    (answered ??= expectsInbound(work.pool, sweep.kind, sweep.accountSid));
  let hasBegunAnew = false;
  while (!work.signal.aborted) {
    const { kind, day, nextPage } = current;
    const asked = await provider.reader.listDay(kind, day, nextPage);
    if (!asked.ok && !hasBegunAnew && isStalePage(current, asked.failure)) {
      hasBegunAnew = true;
      current = { ...newSweep(current.accountSid, kind, day), startedAt: current.startedAt };
      continue;
    }
    if (!asked.ok) return await keep(afterFailure(current, asked.failure, work.now()));
    const context = { counted: new Set(current.lastSids), isFromBefore, expectsInbound: isInboundExpected };
    const judged = await judgePage(provider, asked.value, context, work);
    if (!judged.ok) return await keep(afterFailure(current, judged.failure, work.now()));
    const next = await keep(afterPage(current, asked.value, judged.value.counts, work));
    if (next.finishedAt !== null) return next;
  }
  return current;
}

/** A page's address may be forgotten by the provider while a sweep stands still. It then begins anew, once. */
const isStalePage = ({ nextPage }: Sweep, { reason }: RestFailure): boolean =>
  nextPage !== null && (reason === 'not-found' || reason === 'refused');

function afterPage(sweep: Sweep, page: Page, counts: Sweep['counts'], work: Reconciling): Sweep {
  const { mostPages = MOST_PAGES } = work;
  const pages = sweep.pages + 1;
  const isEndless = page.next !== null && pages >= mostPages;
  const isLast = page.next === null;
  return {
    ...sweep,
    askedAt: page.askedAt,
    finishedAt: isLast || isEndless ? work.now() : null,
    nextPage: page.next,
    lastSids: isLast ? [] : page.resources.map(({ sid }) => sid),
    pages,
    counts: addCounts(sweep.counts, counts),
    complete: isLast,
    failures: 0,
    problem: isEndless
      ? {
          reason: 'never-ends',
          detail: `the list of the day has no end after ${pages} pages; nothing is concluded from it`,
        }
      : null,
  };
}
