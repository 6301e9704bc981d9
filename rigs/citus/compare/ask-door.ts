import { NOTE_ID, TICKET } from './fill-parameters.js';
import { normalise, type Answered } from './normalise.js';
import type { Question } from './questions-of.js';

/** A walk longer than this goes round in circles. */
const MOST_PAGES = 2_000;
const SOME_PAGES = 2;
const STREAMED_EVENTS = 200;

/** One API door, and what it has made up for itself. */
export class AskedDoor {
  /** The id and the time of the note that was written here. */
  #note: readonly string[] = [];

  constructor(
    readonly url: string,
    private readonly token: string,
  ) {}

  /** Writes a note about a SID, as `POST /v1/notes` does, and remembers what is this door's own about it. */
  async writeNote(sid: string): Promise<number> {
    const response = await this.#fetch('/v1/notes', 'application/json', {
      method: 'POST',
      body: JSON.stringify({ sid, ticket: TICKET, text: 'Asked the carrier.' }),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'compare' },
    });
    const note = (await response.json()) as { id?: string; createdAt?: string };
    if (this.#note.length === 0) this.#note = [note.id ?? '', note.createdAt ?? ''].filter((value) => value !== '');
    return response.status;
  }

  /** The answer, and those of all following pages. */
  async ask({ route, path, accept }: Question): Promise<Answered[]> {
    const pages: Answered[] = [];
    const own = path.replace(NOTE_ID, this.#note[0] ?? NOTE_ID);
    for (let next: string | null = own; next !== null && pages.length < MOST_PAGES;) {
      const response: Response = await this.#fetch(next, accept);
      const type = response.headers.get('content-type') ?? '';
      const bytes = route.endsWith('/stream') ? await readSome(response) : Buffer.from(await response.arrayBuffer());
      pages.push(normalise(route, response.status, type, bytes, this.#note));
      next = /<([^<>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
      // Each list is walked through once, as it is asked for without parameters; else it is begun.
      if (path.includes('?') && pages.length >= SOME_PAGES) next = null;
    }
    return pages;
  }

  #fetch(
    path: string,
    accept: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, accept, ...init.headers };
    return fetch(this.url + path, { ...init, headers });
  }
}

/** The first events of a stream, which never ends by itself. */
async function readSome(response: Response): Promise<Buffer> {
  let text = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events = (): string[] => text.split('\n\n').filter((event) => event.includes('data:'));
  while (events().length < STREAMED_EVENTS) {
    const read = await Promise.race([reader.read(), quiet()]);
    if (read === null || read.done) break;
    text += read.value;
  }
  await reader.cancel();
  return Buffer.from(events().slice(0, STREAMED_EVENTS).join('\n\n'));
}

const QUIET_MS = 500;
const quiet = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), QUIET_MS));
