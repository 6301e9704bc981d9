import { markdownTable } from '../../../test/support/markdown-table.js';

interface Row {
  asked: number;
  equal: number;
  /** How many gave a status of 500 or more on both: equal, and yet no answer. */
  failed: number;
  readonly differences: Difference[];
}

export interface Difference {
  readonly what: string;
  readonly where: string;
  readonly plain: string;
  readonly citus: string;
}

const LONGEST = 300;

/** What was asked of both places, and which answers were not the same. */
export class Tally {
  readonly #rows = new Map<string, Row>();

  add(name: string, what: string, [plain = '', citus = '']: readonly string[], failed = false): void {
    const row = this.#rows.get(name) ?? { asked: 0, equal: 0, failed: 0, differences: [] };
    this.#rows.set(name, row);
    row.asked += 1;
    if (failed) row.failed += 1;
    if (plain === citus) row.equal += 1;
    else row.differences.push({ what, ...firstDifference(plain, citus) });
  }

  get differences(): readonly Difference[] {
    return [...this.#rows.values()].flatMap(({ differences }) => differences);
  }

  get isEqual(): boolean {
    return [...this.#rows.values()].every(({ asked, equal, failed }) => asked === equal && failed === 0);
  }

  table(): string {
    const rows = [...this.#rows].map(([name, { asked, equal, failed, differences }]) => [
      name,
      asked,
      equal,
      [
        ...(failed > 0 ? [`${failed} failed on both`] : []),
        ...differences.slice(0, 1).map(({ what }) => `first: ${what}`),
      ].join('; '),
    ]);
    return markdownTable(['route or verb', 'asked', 'equal', 'note'], rows);
  }
}

/** The first line that is not the same, with a little of what stands around it. */
function firstDifference(plain: string, citus: string): Omit<Difference, 'what'> {
  const [left, right] = [plain.split('\n'), citus.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  const around = (lines: readonly string[]): string =>
    lines
      .slice(Math.max(0, line - 2), line + 3)
      .join('\n')
      .slice(0, LONGEST);
  return { where: `line ${line + 1}`, plain: around(left), citus: around(right) };
}
