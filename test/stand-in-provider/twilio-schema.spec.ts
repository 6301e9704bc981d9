import { readFileSync } from 'node:fs';
import { KINDS } from '@sidetrack/domain';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterEach, describe, expect, test } from 'vitest';
import { feed, type StandInProvider } from './index.js';
import { ask, openFedProvider, planFor, START_AT } from './spec-support/a-provider.js';

const LISTS = { message: 'Messages', call: 'Calls', recording: 'Recordings' } as const;
const ACCOUNT_PATH = '/2010-04-01/Accounts/{AccountSid}';

const ENVELOPE = 'uri first_page_uri next_page_uri previous_page_uri page page_size start end'.split(' ');

interface OpenApiDocument {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
}

const document = JSON.parse(
  readFileSync(new URL('../fixtures/twilio-oai/twilio-v2010-extract.openapi.json', import.meta.url), 'utf8'),
  // Ajv takes `nullable` only beside a `type`; without one anything may be null anyway.
  (_, value: unknown) => (isNullableAlone(value) ? withoutNullable(value) : value),
) as OpenApiDocument;
// Twilio's own examples break its formats: `uri` names relative ones.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }).addSchema(document, 'twilio');

let provider: StandInProvider;
afterEach(() => provider.close());

describe('answers of the stand-in that plays Twilio', () => {
  test.each(KINDS)('each page of a list of %ss meets the schema that Twilio publishes', async (kind) => {
    ({ provider } = await openFedProvider('twilio'));
    feed(provider.state, planFor('twilio', 8, 200), START_AT);
    const isPage = schemaOf(`${ACCOUNT_PATH}/${LISTS[kind]}.json`);
    let next: string | null = `${LISTS[kind]}.json?PageSize=25`;
    let pages = 0;
    while (next !== null) {
      const page = await json(next);
      expect(isPage(page) ? [] : isPage.errors).toEqual([]);
      expect(Object.keys(page)).toEqual(expect.arrayContaining([...ENVELOPE, LISTS[kind].toLowerCase()]));
      next = page.next_page_uri as string | null;
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
  });

  test.each(KINDS)('each %s meets it, and has every field that it names', async (kind) => {
    ({ provider } = await openFedProvider('twilio'));
    const isResource = schemaOf(`${ACCOUNT_PATH}/${LISTS[kind]}/{Sid}.json`);
    const named = Object.keys(document.components.schemas[`api.v2010.account.${kind}`]?.properties ?? {});
    expect(named.length).toBeGreaterThan(15);
    for (const { sid } of provider.state.list(kind)) {
      const resource = await json(`${LISTS[kind]}/${sid}.json`);
      expect(isResource(resource) ? [] : isResource.errors).toEqual([]);
      expect(Object.keys(resource)).toEqual(expect.arrayContaining(named));
    }
  });

  test('would be told from SignalWire’s: those do not meet it', async () => {
    ({ provider } = await openFedProvider('signalwire'));
    for (const kind of KINDS) {
      const isPage = schemaOf(`${ACCOUNT_PATH}/${LISTS[kind]}.json`);
      expect(isPage(await json(`${LISTS[kind]}.json`))).toBe(false);
    }
  });
});

async function json(path: string): Promise<Record<string, unknown>> {
  return (await (await ask(provider, path)).json()) as Record<string, unknown>;
}

/** The check of the answer that a path of the document gives. */
function schemaOf(path: string): ValidateFunction {
  const pointer = ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  return ajv.compile({ $ref: `twilio#/${pointer}` });
}

function isNullableAlone(value: unknown): value is { readonly nullable: unknown } {
  return typeof value === 'object' && value !== null && 'nullable' in value && !('type' in value);
}

function withoutNullable(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'nullable'));
}
