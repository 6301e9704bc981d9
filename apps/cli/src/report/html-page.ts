import { showInvisible } from '@sidetrack/visible-text';

/** Escapes a text for HTML. Text from callbacks must not become markup, and must not reverse the text beside it. */
export function escapeHtml(text: string): string {
  return showInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A page without scripts and without other files, in the reader's light or dark mode. A note comes first. */
export function htmlPage(title: string, body: string, note: string | null = null): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#1d2733, #e4e9ef); --paper: light-dark(#fff, #14191f);
  --faint: light-dark(#d5dce4, #36404c); --good: light-dark(#2f7d4f, #58b37d); --bad: light-dark(#b3372f, #e8756c);
  --odd: light-dark(#a86a00, #e0a63c); --calm: light-dark(#4d74a8, #86acdf); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 75rem;
  margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--faint); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 11px; }
.good { fill: var(--good); } .bad { fill: var(--bad); } .odd { fill: var(--odd); } .calm { fill: var(--calm); }
</style>
<h1>${escapeHtml(title)}</h1>
${note === null ? '' : `<p><strong>${escapeHtml(note)}</strong></p>\n`}${body}
</html>
`;
}

/** A table: rows of cells under column heads. */
export function htmlTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<td class="number">${value}</td>` : `<td>${escapeHtml(value)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<table>\n<tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr>\n${body}\n</table>`;
}
