import { PROBLEMS, problemType, titleOf, type ProblemCode, type RegisteredProblem } from '@sidetrack/http-service';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './support/documents.js';
import { problemIndex, problemPage } from './support/problem-pages.js';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const PAGES = 'docs/problems';

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/node_modules|\.d\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);

const FILES = ['apps', 'libs', 'rigs', 'test'].flatMap(filesOf);
const isSpec = (path: string): boolean => path.endsWith('spec.ts');

/** Nothing provokes it on purpose: it is what is left when a framework refuses something that nobody thought of. */
const UNPROVOKED: readonly ProblemCode[] = ['refused'];

describe('the register of problems', () => {
  it.each<[number, readonly ProblemCode[]]>([
    [400, ['invalid-input', 'invalid-json']],
    [401, ['no-valid-token', 'signature-missing', 'signature-wrong']],
    [404, ['no-such-route', 'not-found', 'only-refused', 'phone-number']],
    [405, ['method-not-allowed']],
    [409, ['idempotency-key-used', 'body-cut', 'no-signing-keys', 'signature']],
    [413, ['body-too-large', 'too-many-parameters']],
    [414, ['query-too-long']],
    [415, ['content-type']],
    [429, ['too-many-wrong-tokens', 'exports-of-token', 'feed-streams-of-token']],
    [503, ['database-unreachable', 'too-many-exports', 'feed-not-settled', 'feed-streams-full']],
    [503, ['overloaded', 'unavailable', 'quarantine-full']],
  ])('answers %i to one fault each: %j', (status, codes) => {
    for (const code of codes) expect(PROBLEMS[code].statuses, code).toEqual([status]);
  });

  it('answers a callback that is set aside with 422, and its refused replay with 409', () => {
    const codes = ['unreadable', 'wrong-door', 'invalid', 'ambiguous', 'database'] as const;
    for (const code of codes) expect(PROBLEMS[code].statuses, code).toEqual([422, 409]);
  });

  it('has a title for every status of every problem', () => {
    const untitled = CODES.flatMap((code) =>
      (PROBLEMS[code] as RegisteredProblem).statuses.filter((status) => titleOf(code, status) === 'Refused'),
    );
    expect(untitled).toEqual([]);
  });

  it('is the only place that spells a type', () => {
    const spelling = FILES.filter(
      (path) => !isSpec(path) && !path.startsWith('test/') && textOf(path).includes('urn:sidetrack:problem:'),
    );
    // The doctor asks an address that may be anybody's whether a door of ours answers there, and loads no door for it.
    expect(spelling).toEqual(['apps/cli/src/doctor/ask/ask-url.ts', 'libs/http-service/src/problem-register.ts']);
  });

  it('is spelled by specs as it is', () => {
    const spelled = FILES.filter(isSpec).flatMap((path) =>
      [...textOf(path).matchAll(/urn:sidetrack:problem:([a-z-]+)/g)].map(([type]) => type),
    );
    const registered = new Set(CODES.map(problemType));
    expect(spelled.filter((type) => !registered.has(type))).toEqual([]);
    expect(spelled.length).toBeGreaterThan(20);
  });

  it('names nothing that no spec provokes', () => {
    const specs = FILES.filter((path) => isSpec(path) && path !== 'test/problems.spec.ts').map(textOf);
    const isProvoked = (code: ProblemCode): boolean => {
      const asAnswer = new RegExp(
        `problem:${code}\\b(?!-)|code: '${code}'|outcome="${code}"|^ +'${code}': \\(send\\)`,
        'm',
      );
      return specs.some((text) => asAnswer.test(text));
    };
    expect(CODES.filter((code) => !isProvoked(code))).toEqual(UNPROVOKED);
  });
});

/** `npx vitest run --project architecture test/problems.spec.ts -u` writes them. */
describe('the pages about problems', () => {
  it.each(CODES)('%s.md says what the register says', async (code) => {
    await expect(problemPage(code)).toMatchFileSnapshot(join(ROOT, PAGES, `${code}.md`));
  });

  it('README.md lists them all', async () => {
    await expect(problemIndex()).toMatchFileSnapshot(join(ROOT, PAGES, 'README.md'));
  });

  it('are about no problem that there is not', () => {
    const pages = readdirSync(join(ROOT, PAGES)).toSorted();
    expect(pages).toEqual([...CODES.map((code) => `${code}.md`), 'README.md'].toSorted());
  });
});
