/**
 * The statements of a script for psql, with what its two commands of that kind say filled in: `\set name` with the output of
 * `cat` in backquotes, and `:'name'`. So a script that PostgreSQL's image gives to psql can be run where there is no psql.
 *
 * @param readFile what `cat` would print of a path
 */
export function asPsqlWould(script: string, readFile: (path: string) => string): string[] {
  const variables = new Map<string, string>();
  const rest: string[] = [];
  for (const line of script.split('\n')) {
    const [, name = '', path = ''] = /^\\set (\w+) `cat ([^`\s]+)`$/.exec(line) ?? [];
    if (name !== '') variables.set(name, readFile(path).trimEnd());
    else if (line.startsWith('\\')) throw new Error(`only psql itself knows “${line}”`);
    else if (!line.startsWith('--')) rest.push(line);
  }
  return rest
    .join('\n')
    .split(';')
    .map((statement) => statement.trim().replaceAll(/:'(\w+)'/g, (_all, name: string) => quote(variables, name)))
    .filter((statement) => statement !== '');
}

function quote(variables: ReadonlyMap<string, string>, name: string): string {
  const value = variables.get(name);
  if (value === undefined) throw new Error(`nothing has set “${name}”`);
  return `'${value.replaceAll("'", "''")}'`;
}
