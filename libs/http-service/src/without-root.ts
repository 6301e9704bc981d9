import { findWayOut, type OrdinaryUser, type WayOut } from './leave-root.js';

/** Where the door keeps its files, and the folders in it that have to be the user's. */
export interface DoorFolders {
  readonly dataDir: string;
  readonly folders: readonly string[];
}

type Choice = { readonly user: OrdinaryUser } | { readonly user: null; readonly why: string };

interface Log {
  warn(facts: object, words: string): void;
}

/**
 * A door that root has started goes on as the user that `choose` names; one that anybody else has started goes on as it
 * is. Call `leave` once everything is loaded, and before the door listens. Where this machine has nobody that root can
 * become, the log says so once, and the door goes on as root.
 */
export async function withoutRoot(
  { dataDir, folders }: DoorFolders,
  choose: () => Promise<Choice>,
  logger: Log,
): Promise<WayOut> {
  const asItIs: WayOut = { dataDir, keepOpen: (folder) => folder, leave: () => undefined };
  if (process.getuid?.() !== 0) return asItIs;
  const choice = await choose();
  if (choice.user === null) {
    logger.warn({ why: `this machine ${choice.why}` }, 'the door runs as root; start it as an ordinary user');
    return asItIs;
  }
  try {
    return await findWayOut(choice.user, dataDir, folders);
  } catch (err) {
    logger.warn({ err }, 'the door runs as root; start it as an ordinary user');
    return asItIs;
  }
}
