/**
 * The text in lines of at most `width` characters, all but the first indented. Only what is longer than a line by itself
 * is cut: everything can still be copied out of it.
 */
export function wrapText(text: string, width: number, indent = 0): string {
  const blank = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width - indent))) {
    if (line === '') line = (lines.length === 0 ? '' : blank) + word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = blank + word;
    }
  }
  return [...lines, line].join('\n');
}

function pieces(word: string, length: number): string[] {
  return word.length <= length ? [word] : (word.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? []);
}
