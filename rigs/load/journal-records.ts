import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How many callbacks the journals of a door's DATA_DIR hold, by their own word; up to a second old. */
export async function journalRecords(dataDir: string): Promise<number> {
  const folder = join(dataDir, 'journal');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  let records = 0;
  for (const name of names) {
    const status = JSON.parse(await readFile(join(folder, name), 'utf8')) as { readonly records: number };
    records += status.records;
  }
  return records;
}
