import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How many callbacks the journals in a door's DATA_DIR say that they hold. The figure may be a second old. */
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
