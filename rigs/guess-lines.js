// `npm run guess -- --seed 7` prints 25 random lines of the source. Guess the room and the file of each line from the
// tree alone, then look. A wrong guess points to a name, or a place, that could be better.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const LINES = 25;

/** Only lines that say something: no imports, and more than a bracket and a word. */
const TELLS = /[a-z]{3}.*[a-z]{3}/i;
const TELLS_NOTHING = /^(?:import\b|export \*|\}? from\b|\/?\*+\/?$)/;

/** @typedef {{ file: string, number: number, text: string }} Line */

/** @returns {string[]} */
function sources() {
  const folders = ['apps', 'libs'].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).map((room) => join(ROOT, parent, room, 'src')),
  );
  return [...folders, join(ROOT, 'migrations')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => relative(ROOT, join(folder, name))),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/spec\.tsx?$/.test(file) && !file.endsWith('schema.d.ts'))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/**
 * The same seed draws the same lines of the same source.
 *
 * @param {number} seed
 * @returns {Line[]}
 */
function drawLines(seed) {
  const lines = sources().flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .map((text, at) => ({ file, number: at + 1, text: text.trim() }))
      .filter(({ text }) => text.length >= 24 && TELLS.test(text) && !TELLS_NOTHING.test(text)),
  );
  const chance = xoroshiro128plus(seed);
  const drawn = new Map();
  while (drawn.size < LINES) {
    const at = (chance.next() >>> 0) % lines.length;
    drawn.set(at, lines[at]);
  }
  return [...drawn.values()];
}

const { values } = parseArgs({ options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new Error(`--seed wants a whole number, and "${values.seed}" is none`);
const lines = drawLines(seed);
const say = (text) => process.stdout.write(`${text}\n`);
say(`Of seed ${seed}: where does each of these lines stand?\n`);
for (const [at, { text }] of lines.entries()) say(`${String(at + 1).padStart(3)}  ${text}`);
if (process.stdin.isTTY && process.stdout.isTTY) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await terminal.question('\nEnter shows where they stand. ');
  terminal.close();
}
say('');
for (const [at, { file, number }] of lines.entries()) say(`${String(at + 1).padStart(3)}  ${file}:${number}`);
