import { isSid, type Kind } from '@sidetrack/domain';
import { ProviderLine } from './asking/provider-line.js';
import { answered, failed, type Answer, type Asked, type Page, type RestFailure } from './asked.js';
import { PageChains } from './page-chains.js';
import type { ProviderAccess } from './provider-access.js';
import type { ProviderReader, ReaderOptions } from './provider-reader.js';
import { readPage } from './reading/read-page.js';
import { readResource } from './reading/read-resource.js';
import { isRow } from './reading/row.js';
import type { ReportedResource } from './reported-resource.js';
import { rowsName } from './urls/collection.js';
import { firstLogUrl } from './urls/first-log-url.js';
import { firstPageUrl } from './urls/first-page-url.js';
import { nextPageUrl } from './urls/next-page-url.js';
import { resourceUrl } from './urls/resource-url.js';

const MEBIBYTE = 1_048_576;

/** A reader of one account. Nothing is connected before something is asked. */
export function openProviderReader(access: ProviderAccess, options: ReaderOptions = {}): ProviderReader {
  return new RestReader(access, options);
}

/** How a server answers that has no native logs, or whose credentials may not read them. */
const WITHOUT_LOG: readonly (number | null)[] = [401, 403, 404, 405, 501];

const hasNoLog = ({ status }: RestFailure): boolean => WITHOUT_LOG.includes(status);

class RestReader implements ProviderReader {
  readonly #access: ProviderAccess;
  readonly #pageSize: number;
  readonly #line: ProviderLine;
  readonly #chains = new PageChains();
  /** Found out once for each kind: asking for every day would cost a request each. */
  readonly #withoutLog = new Set<Kind>();
  readonly #signal: AbortSignal | undefined;
  readonly #stop = (): void => this.#line.stop();

  constructor(access: ProviderAccess, options: ReaderOptions) {
    const { requestsPerMinute = 1_200, timeoutMs = 30_000, maxBytes = 8 * MEBIBYTE } = options;
    const { tries = 5, pageSize = 1_000, firstPauseMs = 100, signal, onRequest = () => {} } = options;
    const { now = () => new Date() } = options;
    this.#access = access;
    this.#pageSize = pageSize;
    this.#line = new ProviderLine(
      access,
      { requestsPerMinute, timeoutMs, maxBytes, tries, firstPauseMs },
      now,
      onRequest,
    );
    this.#signal = signal;
    signal?.addEventListener('abort', this.#stop);
    if (signal?.aborted) this.#stop();
  }

  async listDay(kind: Kind, day: string, next: string | null): Promise<Asked<Page>> {
    const firstPage = firstPageUrl(this.#access, kind, day, this.#pageSize);
    if (next !== null) return await this.#page(kind, next);
    const log = this.#withoutLog.has(kind) ? null : firstLogUrl(this.#access, kind, day, this.#pageSize);
    if (log === null) return await this.#page(kind, firstPage);
    const page = await this.#page(kind, log);
    if (page.ok || !hasNoLog(page.failure)) return page;
    const listed = await this.#page(kind, firstPage);
    // A 401 may also mean that the credentials are wrong: then the list says so as well.
    if (listed.ok || page.failure.status !== 401) this.#withoutLog.add(kind);
    return listed;
  }

  async fetchOne(kind: Kind, sid: string): Promise<Asked<Answer & { readonly resource: ReportedResource }>> {
    if (!isSid(sid)) return failed('refused', 'what is asked for is no SID, so nothing was sent');
    const asked = await this.#line.ask(kind, resourceUrl(this.#access, kind, sid));
    if (!asked.ok) return asked;
    const { json, ...answer } = asked.value;
    const { accountSid } = this.#access;
    const resource = isRow(json) ? readResource(json, { kind, accountSid, url: answer.url }) : null;
    if (resource?.sid.toLowerCase() !== sid.toLowerCase()) {
      return failed('unreadable', `the answer is not the ${kind} of this account that was asked for`, 200);
    }
    return answered({ ...answer, resource });
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop);
    await this.#line.close();
  }

  async #page(kind: Kind, url: string): Promise<Asked<Page>> {
    const asked = await this.#line.ask(kind, url);
    if (!asked.ok) return asked;
    const { json, ...answer } = asked.value;
    const page = readPage(json, { kind, accountSid: this.#access.accountSid, url });
    if (page === null) return failed('unreadable', `the answer is no list of ${rowsName(kind)}`, 200);
    const next = nextPageUrl(page.next, url);
    if (next === undefined) return failed('unreadable', 'the page names a next one that is no URL', 200);
    if (this.#chains.isCircle(kind, url, next)) {
      return failed('unreadable', 'the page names a next one that was read before, so the list would never end', 200);
    }
    return answered({ ...answer, ...page, next });
  }
}
