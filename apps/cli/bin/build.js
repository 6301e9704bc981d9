// Builds what is not built: on a fresh checkout, and after a source has changed. Run by itself it only does that.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

/** The built command line. */
export const program = new URL('dist/apps/cli/src/main.js', root);

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'rolldown.config.js',
  'package-lock.json',
];
/** The programs, each door's put into one file, then the console: what `npm run build` does as well. */
const STEPS = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  ['node_modules/rolldown/bin/cli.mjs', '-c'],
  ['node_modules/vite/bin/vite.js', 'build', 'apps/console'],
];
const STAMP = at('dist/.built');
const LOCK = at('.build-lock');

/** Builds unless the last build is newer than every source. Two starts at once: the second waits for the first. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await lock();
  try {
    if (!isBuilt()) build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isBuilt() {
  // An installed image holds no sources: what is there is what was built.
  if (!existsSync(at('tsconfig.build.json'))) return true;
  if (!existsSync(STAMP)) return false;
  const builtAt = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(at(source)) <= builtAt);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(0, ...names.map((name) => newest(`${path}/${name}`)));
}

function build() {
  if (!STEPS.every(([tool]) => existsSync(at(tool)))) {
    throw new Error(
      'the program is not built and its build tools are not installed; run `npm ci` (without --omit=dev).',
    );
  }
  const startedAt = new Date();
  process.stderr.write('Building Sidetrack …\n');
  for (const [tool, ...options] of STEPS) {
    const result = spawnSync(process.execPath, [at(tool), ...options], {
      cwd: at('.'),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Within a test run it says `test`, and the console would be the slow one of developers, half as large again.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (result.status !== 0) throw new Error(`the build failed:\n${result.stdout}${result.stderr}`);
  }
  // A source that is saved while the build runs counts as newer than it.
  writeFileSync(STAMP, startedAt.toISOString());
}

async function lock() {
  for (;;) {
    try {
      mkdirSync(LOCK);
      writeFileSync(`${LOCK}/pid`, String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld()) rmSync(LOCK, { recursive: true, force: true });
    else await delay(100);
  }
}

/** Whether the process that holds the lock still lives; one that was killed leaves its lock behind. */
function isHeld() {
  try {
    const pid = Number(readFileSync(`${LOCK}/pid`, 'utf8'));
    if (!pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (
      error.code === 'EPERM' ||
      (error.code === 'ENOENT' && existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs < 5_000)
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
