import { open, type FileHandle } from 'node:fs/promises';

/**
 * Syncs the names in a directory. After a power cut a file can be missing although its own bytes were synced, when its
 * name was not. The directory is kept open: then a sync is one task for the thread pool, where opening, syncing and
 * closing would be three, and under load every task waits for a turn of the event loop. (Windows opens no directory,
 * and keeps names by itself.)
 */
export class DirectoryNames {
  private constructor(private readonly handle: FileHandle | null) {}

  static async open(path: string): Promise<DirectoryNames> {
    return new DirectoryNames(process.platform === 'win32' ? null : await open(path, 'r'));
  }

  /** Resolves when the names are on the disk. */
  async sync(): Promise<void> {
    await this.handle?.sync();
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }
}

/** Makes the names in a directory durable, once. */
export async function syncDirectory(path: string): Promise<void> {
  const names = await DirectoryNames.open(path);
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}
