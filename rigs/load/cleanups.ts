type Cleanup = () => Promise<unknown>;

const open = new Set<Cleanup>();

/** Remembers how to remove something, in case the run ends early. Returns the function that removes it now. */
export function willCleanUp(cleanup: Cleanup): () => Promise<void> {
  const once: Cleanup = async () => {
    if (open.delete(once)) await cleanup();
  };
  open.add(once);
  return async () => {
    await once();
  };
}

/** Removes what is still there, newest first: a door before its database, a database before its disk. */
export async function cleanUpAll(): Promise<void> {
  for (const cleanup of [...open].toReversed()) await cleanup().catch(() => undefined);
}

/** Ctrl-C leaves no process, no mount and no folder behind. */
export function cleanUpOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cleanUpAll().finally(() => process.exit(130)));
  }
}
