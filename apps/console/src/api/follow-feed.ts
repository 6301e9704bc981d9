import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Schemas } from './client';
import { Problem, toProblem } from './problem';
import { readToken } from './token';

export type FeedEvent = Schemas['EventDto'];

export interface FollowOptions {
  /** Filters of `GET /v1/feed/stream`, under their names. */
  readonly filter?: Readonly<Record<string, string | readonly string[]>>;
  /** Events after this position; without it, those appended from now on. */
  readonly after?: number;
  readonly onEvent: (event: FeedEvent) => void;
  /** Whether the stream is open: false while the door is away and it is tried again. */
  readonly onState?: (isOpen: boolean) => void;
  readonly signal: AbortSignal;
}

const COME_BACK_MS = 2_000;

/**
 * Follows the feed until the signal aborts: by fetch, since EventSource cannot send the token. After a break it goes on
 * behind the last position, so nothing is missed.
 * @throws Problem when the door refuses for good (a 4xx)
 */
export async function followFeed(options: FollowOptions): Promise<void> {
  let after = options.after === undefined ? null : String(options.after);
  while (!options.signal.aborted) {
    try {
      await readStream(options, after, (id) => (after = id));
    } catch (error) {
      if (error instanceof Problem && error.status < 500) throw error;
    }
    options.onState?.(false);
    await pause(options.signal);
  }
}

async function readStream(
  { filter = {}, onEvent, onState, signal }: FollowOptions,
  after: string | null,
  moveTo: (id: string) => void,
): Promise<void> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) for (const one of [value].flat()) query.append(name, one);
  if (after !== null) query.set('after', after);
  const headers = { authorization: `Bearer ${readToken() ?? ''}` };
  const response = await fetch(`/v1/feed/stream?${query.toString()}`, { headers, signal });
  if (!response.ok || response.body === null) throw await refusalOf(response);
  onState?.(true);
  const take = ({ data }: EventSourceMessage): void => {
    if (data !== '') onEvent(JSON.parse(data) as FeedEvent);
  };
  const parser = createParser({ onEvent: take });
  const positions = createPositionReader(moveTo);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    parser.feed(chunk.value);
    positions(chunk.value);
  }
}

/** Where the reader is: the opening and a heartbeat carry an id without an event, which the parser does not report. */
function createPositionReader(moveTo: (id: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) moveTo(line.slice('id: '.length));
  };
}

const refusalOf = async (response: Response): Promise<Problem> =>
  toProblem(response, await response.json().catch(() => null));

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, COME_BACK_MS);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
