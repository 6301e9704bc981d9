import { showInOneLine } from '@sidetrack/visible-text';
import type { Product } from '../product.js';
import { worstOf, type Result } from './check.js';
import type { CheckOutcome } from './run-checks.js';

/** The widths by which lines are aligned. */
export interface Layout {
  /** The width of the widest name. */
  readonly nameWidth: number;
  /** The width of the terminal. Null for a file or a pipe: each finding then stays on one line. */
  readonly columns: number | null;
}

const RESULT_WIDTH = 'skipped'.length;
const GAP = '  ';
const NEXT = '→ ';
/** Lines are not broken on a terminal narrower than this. */
const NARROWEST_TEXT = 40;

/** The findings of one check, one line for each, with what to do under the line. */
export function describeOutcome({ name, findings }: CheckOutcome, { nameWidth, columns }: Layout): string {
  const indent = ' '.repeat(RESULT_WIDTH + nameWidth + 2 * GAP.length);
  const width = columns === null ? null : Math.max(NARROWEST_TEXT, columns - indent.length - 1);
  return findings
    .map(({ result, found, next }, index) => {
      const head = `${result.padEnd(RESULT_WIDTH)}${GAP}${(index === 0 ? name : '').padEnd(nameWidth)}${GAP}`;
      const lines = [
        ...wrap(showInOneLine(found), width, ''),
        ...(next === null ? [] : wrap(showInOneLine(next), width, NEXT)),
      ];
      return lines.map((line, row) => `${`${row === 0 ? head : indent}${line}`.trimEnd()}\n`).join('');
    })
    .join('');
}

/** Breaks at spaces. A word that is too long (a URL, a path, a statement to copy) stays whole. */
function wrap(text: string, width: number | null, mark: string): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(' ')) {
    const isFull = width !== null && line.length + word.length > width && line.trim() !== '' && line !== mark;
    if (isFull) {
      lines.push(line.trimEnd());
      line = ' '.repeat(mark.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

/** The result of all checks in one line. */
export function describeFitness(outcomes: readonly CheckOutcome[]): string {
  const count = (result: Result): number => outcomes.filter((outcome) => outcome.result === result).length;
  const failed = outcomes.filter(({ result }) => result === 'fail').map(({ name }) => name);
  const counts = `${count('ok')} ok, ${count('warn')} with a warning, ${count('fail')} failed, ${count('skipped')} skipped`;
  return failed.length === 0 ? `Fit: ${counts}.\n` : `Not fit (${failed.join(', ')}): ${counts}.\n`;
}

/** The results of all checks as one JSON object, for programs. */
export function outcomesAsJson(product: Product, outcomes: readonly CheckOutcome[]): string {
  const { version, schema } = product;
  return `${JSON.stringify({ result: worstOf(outcomes), version, node: process.versions.node, schema, checks: outcomes })}\n`;
}
