import { isWanted, type FeedFilter, type FeedHorizon } from '@sidetrack/event-store';
import { readFeedResources, type FeedEntry } from '@sidetrack/views';
import type { ApiPools } from '../api-pools.js';
import { toServerSentEvent } from './server-sent-events.js';

/** The part that a stream sends at once. This is also the most that memory holds for a reader that does not read. */
export interface StreamPage {
  readonly bytes: Buffer;
  /** The last position in `bytes`. Null when `bytes` holds no event. */
  readonly lastSent: number | null;
  /** The position up to which the log was read for this page. */
  readonly position: number;
}

/** A page of events of 1 KiB each is about 100 KiB. So 500 readers that have stopped reading hold 50 MiB. */
const PAGE_EVENTS = 100;

/** How many pages are kept for readers that are a little behind the others. */
const KEPT_PAGES = 8;

interface SharedPage extends StreamPage {
  readonly entries: readonly FeedEntry[];
}

/**
 * The pages of the streams. All readers that are up to date want the same next page. That page is read and written
 * once; readers with a filter get a selection of it. A reader that is further behind reads its own pages over other
 * connections.
 */
export class FeedPages {
  readonly #shared = new Map<number, Promise<SharedPage>>();

  constructor(
    private readonly pools: Pick<ApiPools, 'of'>,
    private readonly horizon: FeedHorizon,
  ) {}

  /** The events after a position, up to the horizon. Rejects with the database's error. */
  async after(position: number, filter: FeedFilter | null): Promise<StreamPage> {
    const upTo = this.horizon.settled ?? 0;
    if (upTo <= position) return { bytes: Buffer.alloc(0), lastSent: null, position };
    if (filter === null) return this.#sharedAfter(position, upTo);
    if (upTo - position <= PAGE_EVENTS) return pick(await this.#sharedAfter(position, upTo), filter);
    const page = await readFeedResources(this.pools.of('feedPast'), { after: position, upTo }, PAGE_EVENTS, filter);
    return write(page.entries, page.position);
  }

  /** A page that was read up to an earlier horizon is still correct, only shorter. */
  #sharedAfter(position: number, upTo: number): Promise<SharedPage> {
    const known = this.#shared.get(position);
    if (known !== undefined) return known;
    const page = this.#read(position, upTo);
    this.#shared.set(position, page);
    page.catch(() => this.#shared.delete(position));
    for (const oldest of [...this.#shared.keys()].slice(0, -KEPT_PAGES)) this.#shared.delete(oldest);
    return page;
  }

  async #read(after: number, upTo: number): Promise<SharedPage> {
    const pool = upTo - after <= PAGE_EVENTS ? this.pools.of('feedLatest') : this.pools.of('feedPast');
    const { entries, position } = await readFeedResources(pool, { after, upTo }, PAGE_EVENTS);
    return { ...write(entries, position), entries };
  }
}

const pick = ({ entries, position }: SharedPage, filter: FeedFilter): StreamPage =>
  write(
    entries.filter(({ event }) => isWanted(filter, event)),
    position,
  );

function write(entries: readonly FeedEntry[], position: number): StreamPage {
  const text = entries.map(({ resource }) => toServerSentEvent(resource)).join('');
  return { bytes: Buffer.from(text), lastSent: entries.at(-1)?.event.position ?? null, position };
}
