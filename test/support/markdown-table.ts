/** A table in the format of `docs/measurements.md`. Numbers have separated thousands. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? readable(cell) : cell)));
  return [titles, titles.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const readable = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
