import { open } from 'node:fs/promises';

/**
 * Makes the names in a directory durable: a file whose own bytes are synced can still be missing after a power cut when
 * its name is not. (Windows opens no directory and keeps names itself.)
 */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
