/** How a failed commit is judged; see the table of database failures. */
type Remedy = 'again' | 'culprit' | 'unavailable';

export interface CommitAroundCulpritsOptions<Item> {
  /**
   * Stores all of these items but those that it refuses, or stores none and rejects. It may be called again with items
   * that it has already stored or refused.
   */
  readonly commit: (
    items: readonly Item[],
    withinMs: number,
    refuse: (item: Item, error: unknown) => void,
  ) => Promise<unknown>;
  readonly remedyFor: (error: unknown) => Remedy;
  /** The limit for the whole batch, with every retry and every part of the batch included. */
  readonly deadlineMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
  /** A random number from 0 to 1. Two processes that collided must not try again at the same moment. */
  readonly random: () => number;
}

/**
 * Stores a batch without its culprits, and gives each culprit with the error that it causes when it is stored alone.
 */
export type CommitAroundCulprits<Item> = (batch: readonly Item[]) => Promise<ReadonlyMap<Item, unknown>>;

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/**
 * One poisonous item never fails its neighbours: when the database refuses a batch for its data, the batch is halved
 * and each half is tried, until the culprit is alone. A single culprit among 500 items costs about 18 more statements.
 *
 * Rejects when the database is away or the time is up. Part of the batch may be stored then, so the whole batch has to
 * be kept elsewhere and tried again.
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
        // The deadline may have passed while other parts were tried. This part still gets the commit's own answer, not
        // an error of ours.
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
