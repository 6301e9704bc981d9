import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTINGS } from '@sidetrack/config';
import { DELIVERY_CLASSES, DISCREPANCY_CLASSES, PLURAL, STATUS_PATH } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { GROUPS, VERBS } from '../apps/cli/src/verbs.js';
import { codesOf, DOCUMENTS, ROOT, rowsOf, sectionOf, textOf } from './support/documents.js';

const VERB_NAMES: readonly string[] = VERBS.map(({ name }) => name);

/** As the hosts of repositories make them. */
const anchorsOf = (path: string): Set<string> =>
  new Set(
    [...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Every route of the API, `GET /v1/messages/{sid}`: the console's types are held equal to the OpenAPI document. */
const ROUTES = [
  ...textOf('apps/console/src/api/schema.d.ts').matchAll(/^ {4}"(\/[^"]*)": \{\n([\s\S]*?)^ {4}\};/gm),
].flatMap(([, path = '', methods = '']) =>
  [...methods.matchAll(/^ {8}(get|post|put|patch|delete): operations/gm)].map(
    ([, method = '']) => `${method.toUpperCase()} ${path}`,
  ),
);

/** `/v1/{messages,calls}` as the paths that it stands for. */
function spelledOut(path: string): string[] {
  const [whole, choices] = /\{(\w+(?:,\w+)+)\}/.exec(path) ?? [];
  if (whole === undefined || choices === undefined) return [path];
  return choices.split(',').flatMap((choice) => spelledOut(path.replace(whole, choice)));
}

/** The routes in a cell or a text: a method counts for what follows it until the next one. */
function routesIn(text: string): string[] {
  let method = 'GET';
  return codesOf(text).flatMap((code) => {
    const [, ownMethod, path] = /^(?:(GET|POST|DELETE) )?(\/(?:v1\/|health|metrics|docs|openapi)\S*)$/.exec(code) ?? [];
    if (path === undefined) return [];
    method = ownMethod ?? method;
    return spelledOut(path.split('?', 1)[0] ?? '').map((each) => `${method} ${each}`);
  });
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/node_modules|(?:^|\/)dist\//.test(name))
    .map((name) => `${folder}/${name}`);

const ROOMS = ['apps', 'libs', 'migrations', 'rigs', 'test', 'docs', 'deploy'] as const;
const FILES = ROOMS.flatMap(filesOf);

/** Whether a path is there; `*` and `<kind>` stand for any one name. */
function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  if (!/[*<]/.test(plain)) return existsSync(join(ROOT, plain));
  const pattern = plain.replaceAll(/[.+()[\]{}$^]/g, String.raw`\$&`).replaceAll(/\*|<\w+>/g, '[^/]+');
  const exact = new RegExp(`^${pattern}$`);
  return FILES.some((file) => exact.test(file));
}

describe('every document', () => {
  it.each(DOCUMENTS)('%s links to nothing that is not there', (path) => {
    const links = [...textOf(path).matchAll(/(?:\]\(|(?:src|srcset)=")([^)"\s]+)[)"]/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
    });
    expect(broken).toEqual([]);
  });

  it.each(DOCUMENTS)('%s names no file of the repository that is not there', (path) => {
    const named = codesOf(textOf(path)).filter((code) => new RegExp(`^(?:${ROOMS.join('|')})/\\S+$`).test(code));
    expect(named.filter((file) => !isThere(file))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s names only scripts, verbs and routes that there are', (path) => {
    const text = textOf(path);
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const ofScripts = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(ofScripts.filter((script) => !(script in scripts))).toEqual([]);
    const ofVerbs = [...text.matchAll(/(?:npx |`)sidetrack ([a-z][a-z-]*)(?: ([a-z]+))?/g)].map(
      ([, first = '', second]) => (first in GROUPS && second !== undefined ? `${first} ${second}` : first),
    );
    expect(ofVerbs.filter((verb) => !(verb in GROUPS) && !VERB_NAMES.includes(verb))).toEqual([]);
    // At their own port the ingest doors answer to a balancer as well, and a path may be told of in part.
    const known = [...ROUTES, 'HEAD /health/live', 'HEAD /health/ready', 'GET /v1/lookup/ticket/{reference}'];
    expect(routesIn(text).filter((route) => !route.endsWith('…') && !known.some((one) => isRoute(one, route)))).toEqual(
      [],
    );
  });

  it('says nothing that another one says in the same words', () => {
    const paragraphs = DOCUMENTS.flatMap((path) =>
      textOf(path)
        .replaceAll(/^```[\s\S]*?^```$/gm, '')
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.length > 120 && !/^[|<]/.test(paragraph))
        .map((paragraph) => ({ path, paragraph: paragraph.replaceAll(/\s+/g, ' ') })),
    );
    const twice = paragraphs.filter(({ paragraph }, at) =>
      paragraphs.some((other, before) => before < at && other.paragraph === paragraph),
    );
    expect(twice).toEqual([]);
  });
});

describe('the README', () => {
  it('has 180 lines at most', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(180);
  });

  it('leads to every document', () => {
    const text = textOf('README.md');
    // The page of problems leads to those of each.
    const documents = DOCUMENTS.filter((path) => /^docs\/(?!problems\/(?!README))/.test(path));
    expect(documents.filter((path) => !text.includes(`](${path}`))).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  it('lists every setting with the meaning, default and range that the code has', () => {
    const rows = rowsOf(sectionOf('docs/operating.md', 'Settings')).filter(([name = '']) => /^`[A-Z_]+`$/.test(name));
    const expected = Object.entries(SETTINGS).map(([name, setting]) => [
      `\`${name}\``,
      setting.meaning,
      setting.default,
      setting.range,
    ]);
    expect(rows).toEqual(expected);
  });
});

describe('docs/commands.md', () => {
  it('lists every verb of the command, and no other', () => {
    const verbs = rowsOf(textOf('docs/commands.md')).flatMap(([cell = '']) => {
      const [first = '', ...others] = [...cell.matchAll(/`([a-z-]+(?: [a-z]+)?)/g)].map(([, name = '']) => name);
      const [group] = first.split(' ');
      return first === '' ? [] : [first, ...others.map((name) => (name.includes(' ') ? name : `${group} ${name}`))];
    });
    expect(verbs.toSorted()).toEqual(VERB_NAMES.toSorted());
  });
});

describe('docs/api.md', () => {
  it('lists every route of the OpenAPI document, and no other', () => {
    expect(ROUTES.length).toBeGreaterThan(30);
    const listed = rowsOf(sectionOf('docs/api.md', 'Routes')).flatMap(([first = '']) => routesIn(first));
    expect([...new Set(listed)].toSorted()).toEqual(ROUTES.toSorted());
  });
});

describe('docs/ingest.md', () => {
  it('names the path of every kind', () => {
    expect(codesOf(textOf('docs/ingest.md'))).toEqual(
      expect.arrayContaining(Object.values(PLURAL).map((kind) => `/callbacks/${kind}`)),
    );
  });
});

describe('docs/state.md', () => {
  const rows = rowsOf(textOf('docs/state.md'));
  const wordsOf = (text: string): string[] => codesOf(text).toSorted();
  const path = (kind: string): string => rows.find(([first]) => first === kind)?.[1] ?? '';

  it('has every status of each kind on its path', () => {
    const statusesOf = (points: readonly { readonly status: string }[]): string[] =>
      points.map(({ status }) => status).toSorted();
    expect(wordsOf(`${path('message')} ${path('inbound message')}`)).toEqual(statusesOf(STATUS_PATH.message));
    expect(wordsOf(path('call'))).toEqual(statusesOf(STATUS_PATH.call));
    expect(wordsOf(path('recording'))).toEqual(statusesOf(STATUS_PATH.recording));
  });

  it('says which end of a message and of a recording is shown as the code decides it', () => {
    const shown = (kind: string): string[] => codesOf(rows.find(([first]) => first === kind)?.[2] ?? '');
    const ends = (kind: 'message' | 'recording'): string[] =>
      STATUS_PATH[kind].filter(({ isEnd, status }) => isEnd && status !== 'received').map(({ status }) => status);
    expect(shown('message')).toEqual(ends('message'));
    expect(shown('recording')).toEqual(ends('recording'));
  });

  it('names every delivery class', () => {
    const [, sentence = ''] = /`delivery\.class` of a message is one of([^.]*)\./.exec(textOf('docs/state.md')) ?? [];
    expect(wordsOf(sentence)).toEqual([...DELIVERY_CLASSES].toSorted());
  });
});

describe('docs/reconciliation.md', () => {
  it('has every class in which callbacks and the provider differ, in the order in which they are tried', () => {
    const rows = rowsOf(sectionOf('docs/reconciliation.md', 'Where callbacks and the provider differ')).slice(1);
    expect(rows.map(([name = '']) => codesOf(name)[0])).toEqual(DISCREPANCY_CLASSES);
  });
});

describe('docs/contributing.md', () => {
  it('says of each thing where it is changed, in files that there are', () => {
    const rows = rowsOf(sectionOf('docs/contributing.md', 'Where do I change…')).slice(1);
    expect(rows.length).toBeGreaterThan(20);
    const missing = rows.flatMap(([, where = '']) => {
      let folder = '';
      return codesOf(where)
        .filter((code) => /[./]/.test(code))
        .filter((code) => {
          const isWhole = ROOMS.some((room) => code.startsWith(`${room}/`));
          // A name alone stands beside the file before it, or beside its folder.
          const place = (isWhole ? [code] : [join(folder, code), join(folder, '..', code)]).find(isThere);
          folder = place === undefined ? folder : place.endsWith('/') ? place : dirname(place);
          return place === undefined;
        });
    });
    expect(missing).toEqual([]);
  });
});

describe('docs/measurements.md', () => {
  it('names the command that printed them beside the tables of each section', () => {
    const sections = textOf('docs/measurements.md').split(/^## /m).slice(1);
    expect(sections.length).toBeGreaterThan(5);
    const without = sections
      .filter((section) => !/`npm run [\w:]+/.test(section))
      .map((section) => section.split('\n')[0]);
    expect(without).toEqual([]);
  });
});

/** Whether a route that a text names is this one: what stands in braces there may be anything. */
function isRoute(route: string, named: string): boolean {
  const [ours, theirs] = [route.split('/'), named.split('/')];
  return (
    ours.length === theirs.length &&
    ours.every((part, at) => part === theirs[at] || (part.startsWith('{') && theirs[at] !== ''))
  );
}
