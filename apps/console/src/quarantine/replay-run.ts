import { api, dataOf } from '../api/client';
import { Problem } from '../api/problem';
import type { Entry, ListQuery } from './use-quarantine';

/** The progress of a replay of many entries. */
export interface Progress {
  readonly tried: number;
  readonly stored: number;
  readonly repeats: number;
  /** The entries that were refused again, with the API's reasons. */
  readonly refused: readonly { readonly id: string; readonly detail: string }[];
  /** The first ones were all refused again, so the rest was not tried. */
  readonly isGivenUp: boolean;
}

export const NOTHING_YET: Progress = { tried: 0, stored: 0, repeats: 0, refused: [], isGivenUp: false };

/** When so many are refused again, and none was taken, the cause is still there. */
export const FIRST_TRIES = 3;

const PAGE = 500;

export interface ReplayOptions {
  /** Goes on also when the first ones are all refused again. */
  readonly isStubborn: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Tries every entry of a group again that waits, one after the other, newest first, each at the route that is its own.
 * An entry that is refused stays and does not stop the rest, unless all of the first ones are. A stopped replay keeps
 * what it has done.
 *
 * @throws Error when the API cannot be reached
 */
export async function replayGroup(group: string, { isStubborn, signal, onProgress }: ReplayOptions): Promise<Progress> {
  let progress = NOTHING_YET;
  for await (const { id } of waiting(group, signal)) {
    if (!isStubborn && isInVain(progress)) return { ...progress, isGivenUp: true };
    progress = note(progress, id, await replay(id, signal));
    onProgress(progress);
  }
  return progress;
}

const isInVain = ({ tried, refused }: Progress): boolean => tried >= FIRST_TRIES && refused.length === tried;

async function* waiting(group: string, signal: AbortSignal): AsyncGenerator<Entry> {
  let cursor: string | undefined;
  do {
    const query = { group, state: 'waiting', limit: PAGE, cursor } as ListQuery;
    const page = await dataOf(api.GET('/v1/quarantine', { params: { query }, signal }));
    yield* page.data;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

type Result = 'stored' | 'repeat' | Problem;

async function replay(id: string, signal: AbortSignal): Promise<Result> {
  try {
    const { result } = await dataOf(
      api.POST('/v1/quarantine/{id}/replay', { params: { path: { id } }, body: {}, signal }),
    );
    return result;
  } catch (error) {
    // The entry was refused again, or removed meanwhile. Any other error would happen to all other entries too.
    if (error instanceof Problem && (error.status === 409 || error.status === 404)) return error;
    throw error;
  }
}

function note({ tried, stored, repeats, refused }: Progress, id: string, result: Result): Progress {
  return {
    tried: tried + 1,
    stored: stored + (result === 'stored' ? 1 : 0),
    repeats: repeats + (result === 'repeat' ? 1 : 0),
    refused: result instanceof Problem ? [...refused, { id, detail: result.message }] : refused,
    isGivenUp: false,
  };
}
