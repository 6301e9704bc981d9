import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from '../../support/repository.js';

const PACKAGE = '@sparticuz/chromium';
const UNPACK = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;

/**
 * The Chromium that npm brought, unpacked once for this machine's temp folder. The package unpacks it in its place, and
 * takes any file that it finds there for a whole one: of two workers the second would start what the first still
 * writes, and what a killed run left would never start. So it is unpacked elsewhere, and moved when it is whole.
 */
export async function unpackChromium(): Promise<string> {
  const folder = join(process.env['KEPT_TMPDIR'] ?? tmpdir(), `sidetrack-chromium-${await versionOfPackage()}`);
  if (!(await exists(folder))) await unpackInto(folder);
  return join(folder, 'chromium');
}

async function versionOfPackage(): Promise<string> {
  const text = await readFile(join(REPOSITORY, 'node_modules', PACKAGE, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

async function unpackInto(folder: string): Promise<void> {
  const draft = await mkdtemp(`${folder}-`);
  try {
    // In a process of its own, since it unpacks into whatever is the temp folder.
    const environment = { ...process.env, TMPDIR: draft };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env: environment });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another worker came first.
    if (!(await exists(folder))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
