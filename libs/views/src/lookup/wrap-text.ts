/**
 * The text in lines of at most `width` characters, all but the first indented. Only words that are longer than a line
 * are cut, so every other word can still be copied whole.
 */
export function wrapText(text: string, width: number, indent = 0): string {
  if (text.length <= width - indent && !text.startsWith(' ')) return text;
  const blank = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text, width - indent)) {
    if (line === '') line = (lines.length === 0 ? '' : blank) + word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = blank + word;
    }
  }
  return [...lines, line].join('\n');
}

/** The words. Words that are longer than this are cut into parts of this length. */
function pieces(text: string, length: number): string[] {
  const words = text.split(' ');
  if (words.every((word) => word.length <= length)) return words;
  const part = new RegExp(`.{1,${length}}`, 'gsu');
  return words.flatMap((word) => (word.length <= length ? [word] : (word.match(part) ?? [])));
}
