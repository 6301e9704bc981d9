/** What a failed commit is taken for; see the table of database failures. */
type Remedy = 'again' | 'culprit' | 'unavailable';

export interface CommitAroundCulpritsOptions<Item> {
  /**
   * Stores all of these but those that it refuses, or none and rejects. It may be called again with what it has already
   * stored, or refused.
   */
  readonly commit: (
    items: readonly Item[],
    withinMs: number,
    refuse: (item: Item, error: unknown) => void,
  ) => Promise<unknown>;
  readonly remedyFor: (error: unknown) => Remedy;
  /** For the whole batch, every retry and every part of it included. */
  readonly deadlineMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
  /** From 0 to 1: two processes that ran into each other must not meet again at the same moment. */
  readonly random: () => number;
}

/** Stores a batch but for its culprits, and gives each of those with the error that it causes when it stands alone. */
export type CommitAroundCulprits<Item> = (batch: readonly Item[]) => Promise<ReadonlyMap<Item, unknown>>;

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/**
 * One poisonous item never fails its neighbours: a batch that the database refuses for its data is halved, and each
 * half tried, until the culprit stands alone. A single culprit among 500 costs about 18 statements more.
 *
 * Rejects when the database is away, or the time is up: part of the batch may be stored then, and all of it has to be
 * kept elsewhere and tried again.
 */
export function createCommitAroundCulprits<Item>(
  options: CommitAroundCulpritsOptions<Item>,
): CommitAroundCulprits<Item> {
  const { commit, remedyFor, deadlineMs, now, pause, random } = options;

  return async (batch) => {
    const endsAt = now() + deadlineMs;
    const culprits = new Map<Item, unknown>();
    await commitPart(batch, 0);
    return culprits;

    async function commitPart(part: readonly Item[], attempt: number): Promise<void> {
      try {
        // Even a deadline that has passed while others were tried gets an answer of the commit, not an error of ours.
        await commit(part, Math.max(1, endsAt - now()), (item, error) => void culprits.set(item, error));
      } catch (error) {
        switch (remedyFor(error)) {
          case 'unavailable':
            throw error;
          case 'again': {
            const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
            const pauseMs = longest * (0.5 + random() / 2);
            if (now() + pauseMs >= endsAt) throw error;
            await pause(pauseMs);
            return commitPart(part, attempt + 1);
          }
          case 'culprit':
            return commitHalves(part, error);
        }
      }
    }

    async function commitHalves(part: readonly Item[], error: unknown): Promise<void> {
      const [first] = part;
      if (first !== undefined && part.length === 1) {
        culprits.set(first, error);
        return;
      }
      if (now() >= endsAt) throw error;
      const middle = Math.ceil(part.length / 2);
      await commitPart(part.slice(0, middle), 0);
      await commitPart(part.slice(middle), 0);
    }
  };
}
