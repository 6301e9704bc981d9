/** One block of a stream of server-sent events. */
export interface Block {
  readonly id: number | null;
  /** The event, where the block has one. */
  readonly data: { readonly position: number; readonly sid: string; readonly [name: string]: unknown } | null;
  readonly text: string;
}

export interface OpenFeed {
  readonly response: Response;
  /** Yields every block as it comes, from the first one. Ends with the stream. */
  blocks(): AsyncGenerator<Block>;
  /** The next so many events. */
  events(count: number): Promise<NonNullable<Block['data']>[]>;
  close(): void;
}

export interface FeedRequest {
  readonly token: string;
  readonly lastEventId?: number;
}

/** Follows the feed as a program does: with fetch, a token and its last position. */
export async function openFeed(url: string, { token, lastEventId }: FeedRequest): Promise<OpenFeed> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    signal: leaving.signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
  });
  const all = readBlocks(response);
  return {
    response,
    blocks: () => all,
    async events(count) {
      const events: NonNullable<Block['data']>[] = [];
      // `for await` is not used because it would end the stream with the loop.
      while (events.length < count) {
        const { value, done } = await all.next();
        if (done === true) throw new Error(`the stream ended after ${events.length} of ${count} events`);
        if (value.data !== null) events.push(value.data);
      }
      return events;
    },
    close: () => leaving.abort(),
  };
}

async function* readBlocks({ body }: Response): AsyncGenerator<Block> {
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop()!;
    yield* blocks.map(toBlock);
  }
}

function toBlock(text: string): Block {
  const field = (name: string): string | undefined =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field('id');
  const data = field('data');
  return {
    id: id === undefined ? null : Number(id),
    data: data === undefined ? null : (JSON.parse(data) as NonNullable<Block['data']>),
    text,
  };
}
