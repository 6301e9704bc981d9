import { open, type FileHandle } from 'node:fs/promises';

/**
 * The names in a directory: a file whose own bytes are synced can still be missing after a power cut when its name is
 * not. Kept open, a sync is one errand to the thread pool; opening and closing it each time would be three, and under
 * load every errand waits for a turn of the event loop. (Windows opens no directory and keeps names itself.)
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
