import { createParser } from 'eventsource-parser';
import type { Schemas } from './client';
import { toProblem } from './problem';

export type FeedEvent = Schemas['EventDto'];

/** Filters of `GET /v1/feed/stream`, under their names. */
export type FeedFilter = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Events that came at once. */
export interface Piece {
  /** Oldest first. */
  readonly events: readonly FeedEvent[];
  /** The position up to which the log is read now. Null when the position has not changed. */
  readonly position: string | null;
}

/** The feed gives a sign of life every quarter of a minute; a connection that is silent for longer is gone. */
const LONGEST_SILENCE_MS = 45_000;

/**
 * One connection of the feed, piece by piece as it comes: after a position, or from now on with null. By fetch, since
 * EventSource cannot send the token.
 * @throws Problem when the door refuses; another error when it is away
 */
export async function* readFeedStream(
  filter: FeedFilter,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const silence = new AbortController();
  let watch = setTimeout(() => silence.abort(), LONGEST_SILENCE_MS);
  const reader = await open(filter, after, AbortSignal.any([signal, silence.signal]));
  let events: FeedEvent[] = [];
  const parser = createParser({ onEvent: ({ data }) => void (data !== '' && events.push(JSON.parse(data))) });
  const readPosition = createPositionReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), LONGEST_SILENCE_MS);
      events = [];
      parser.feed(chunk.value);
      yield { events, position: readPosition(chunk.value) };
    }
  } finally {
    clearTimeout(watch);
    await reader.cancel().catch(() => undefined);
  }
}

async function open(
  filter: FeedFilter,
  after: string | null,
  signal: AbortSignal,
): Promise<ReadableStreamDefaultReader<string>> {
  const query = new URLSearchParams();
  for (const [name, value = []] of Object.entries(filter)) for (const one of [value].flat()) query.append(name, one);
  if (after !== null) query.set('after', after);
  const response = await fetch(`/v1/feed/stream?${query.toString()}`, { signal });
  if (!response.ok || response.body === null) throw toProblem(response, await response.json().catch(() => null));
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
}

/**
 * Reads the positions from the text of the stream. The opening and a heartbeat have an id without an event, which the
 * parser does not report. An id counts only when its block is complete: after a broken connection, the events of an
 * incomplete block have to come again.
 */
function createPositionReader(): (text: string) => string | null {
  let rest = '';
  let begun: string | null = null;
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    let position: string | null = null;
    for (const line of lines) {
      if (line.startsWith('id: ')) begun = line.slice('id: '.length);
      else if (line === '') position = begun ?? position;
    }
    return position;
  };
}
