import { PROBLEMS, problemType, titleOf, type ProblemCode, type RegisteredProblem } from '@sidetrack/http-service';

/** The page of `docs/problems/` about one kind of problem, as the register has it. */
export function problemPage(code: ProblemCode): string {
  const { statuses, meaning, remedy }: RegisteredProblem = PROBLEMS[code];
  const titles = statuses.map((status) => `- ${status}, “${titleOf(code, status)}”`);
  const text = [
    `# ${code}`,
    `\`${problemType(code)}\` is answered as`,
    titles.join('\n'),
    `**When.** ${meaning}`,
    `**What to do.** ${remedy}`,
    '[All problems](README.md)\n',
  ].join('\n\n');
  return withLinks(text);
}

/** The first of each word of our own leads to where it is explained. */
function withLinks(text: string): string {
  return ['journal', 'quarantine'].reduce(
    (linked, word) => linked.replace(new RegExp(`(?<=[ (])${word}(?=[ ,.:])`), `[${word}](../glossary.md#${word})`),
    text,
  );
}

/** The page that leads to all others, by status. */
export function problemIndex(): string {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const lines = codes.map((code) => {
    const { statuses, meaning }: RegisteredProblem = PROBLEMS[code];
    return `- ${statuses.join(', ')}: [${code}](${code}.md). ${meaning}`;
  });
  return withLinks(`# Problems

Both doors answer what they refuse with \`application/problem+json\` (RFC 9457). Programs tell problems by their \`type\`,
\`urn:sidetrack:problem:\` and a code of this list; it stays the same for as long as the product lives. \`detail\` says what
is wrong this time, and \`errors\` points at each fault. The pages say what the register in \`libs/http-service\` says.

${lines.join('\n')}
`);
}
