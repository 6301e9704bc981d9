import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SIDETRACK = `"${process.execPath}" "${resolve(ROOT, 'apps/cli/bin/sidetrack.js')}"`;

/** The commands that stand in a document behind `<!-- run: name -->`. */
export function documentedCommands(path: string, name: string): string {
  const text = readFileSync(resolve(ROOT, path), 'utf8');
  const [, commands] = new RegExp(`<!-- run: ${name} -->\\s+\`\`\`sh\\n([^]*?)\`\`\``).exec(text) ?? [];
  if (commands === undefined) throw new Error(`${path} has no commands to “${name}”.`);
  return commands;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs commands of a document as they stand there, in a shell that ends at the first that fails; only `npx sidetrack`,
 * which would ask npm first, is the program itself.
 *
 * @param programs a folder whose programs are found before all others
 */
export function runDocumented(
  commands: string,
  where: { readonly folder: string; readonly programs: string },
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const script = commands.replaceAll('npx sidetrack', SIDETRACK);
  const env = { PATH: [where.programs, process.env['PATH'] ?? ''].join(delimiter), LC_ALL: 'C', ...variables };
  return new Promise((done) => {
    execFile('sh', ['-euc', script], { cwd: where.folder, env }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });
}
