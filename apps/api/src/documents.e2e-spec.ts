import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAnswer } from '../spec-support/check-answer.js';
import { openApiDoor, type OpenApiDoor } from '../spec-support/open-api-door.js';
import { CONSOLE_PATHS } from './console/console-paths.js';
import { examplesOf, operationsOf, type OpenApiDocument } from '../spec-support/read-open-api.js';

let door: OpenApiDoor;
let document: OpenApiDocument;

beforeAll(async () => {
  door = await openApiDoor();
  document = (await door.get<OpenApiDocument>('/openapi.json')).body;
});
afterAll(() => door.close());

describe('the OpenAPI document', () => {
  it('is of version 3.1.0 and has nothing left of 3.0', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('lists every route of this door and no other', () => {
    const routes = door.routes
      // The catch-all takes a look-up whose URL was pasted unescaped; it is no route of its own.
      // Nor are the old path of tickets, and what it and the evidence come to at once.
      .filter((pattern) => !pattern.startsWith('/docs/') && pattern !== '/v1/lookup/*')
      .filter((pattern) => !pattern.startsWith('/v1/lookup/ticket/'))
      .filter((pattern) => pattern !== '/assets/*' && !CONSOLE_PATHS.some((path) => pattern === `/${path}`))
      .map((pattern) => pattern.replace(/:(\w+)/g, '{$1}'));

    expect(Object.keys(document.paths).toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  it('resolves all of its references', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];

    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
  });

  it('has schemas that are JSON Schema 2020-12, and every example fits its schema', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addSchema({ $id: 'https://sidetrack.test/document', components: document.components });
    const examples = operationsOf(document).flatMap(examplesOf);

    expect(examples.length).toBeGreaterThan(40);
    for (const { where, schema, example } of examples) {
      const text = JSON.stringify(schema).replaceAll('"#/components', '"https://sidetrack.test/document#/components');
      const isValid = ajv.compile(JSON.parse(text) as object);
      expect(isValid(example), `${where}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
    }
  });

  it('is what real answers of these tests are held to: nothing missing, and nothing more', async () => {
    const { body } = await door.get('/v1/callback-urls');
    const { calls: _, ...less } = body;

    expect(() => checkAnswer(document, '/v1/callback-urls', body)).not.toThrow();
    expect(() => checkAnswer(document, '/v1/callback-urls', less)).toThrow('calls');
    expect(() => checkAnswer(document, '/v1/callback-urls?x=1', { ...body, faxes: null })).toThrow('faxes');
    expect(() => checkAnswer(document, '/v1/messages/some-sid', body)).toThrow('accountSid');
  });

  it('has a summary, a success example and refusals as problems for every route', () => {
    for (const { where, operation } of operationsOf(document)) {
      expect(operation.summary, where).toBeTruthy();
      for (const [status, response] of Object.entries(operation.responses)) {
        const types = Object.keys(response.content ?? {});
        if (where.includes('/health/') && status !== '4XX') expect(types, where).toEqual(['application/json']);
        else if (status >= '4') expect(types, where).toEqual(['application/problem+json']);
        for (const content of Object.values(response.content ?? {})) {
          expect(Object.keys(content), where).toEqual(expect.arrayContaining([expect.stringMatching(/^examples?$/)]));
        }
      }
    }
  });

  it('describes every parameter, those of its path among them', () => {
    for (const { where, operation } of operationsOf(document)) {
      const parameters = operation.parameters ?? [];
      for (const parameter of parameters) expect(parameter.description, `${where} ${parameter.name}`).toBeTruthy();
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath, where).toEqual([...where.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('names each operation once', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('wants a token for /v1 and for nothing else', () => {
    for (const { where, operation } of operationsOf(document)) {
      const wantsToken = where.includes('/v1/');
      expect(operation.security, where).toEqual(wantsToken ? [{ bearer: [] }] : []);
      expect('401' in operation.responses, where).toBe(wantsToken || where.startsWith('webhook'));
    }
    expect(document.components.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
  });

  it('has the filters of the lists as parameters', () => {
    const parametersOf = (path: string): string[] =>
      (document.paths[path]?.get?.parameters ?? []).map(({ name }) => name).toSorted();
    const common = [
      'accountSid',
      'class',
      'contradicted',
      'count',
      'cursor',
      'limit',
      'order',
      'since',
      'status',
      'tag',
      'until',
      'updatedSince',
    ];
    const ofBoth = [...common, 'country', 'direction', 'from', 'to'];

    expect(parametersOf('/v1/recordings')).toEqual([...common, 'callSid'].toSorted());
    expect(parametersOf('/v1/messages')).toEqual([...ofBoth, 'channel', 'errorCode'].toSorted());
    expect(parametersOf('/v1/calls')).toEqual([...ofBoth, 'parentCallSid'].toSorted());
  });

  it('has the callbacks of the public door as webhooks', () => {
    expect(Object.keys(document.webhooks)).toEqual(['messageStatus', 'callStatus', 'recordingStatus']);
    for (const { post, get } of Object.values(document.webhooks)) {
      expect(Object.keys(post!.requestBody!.content)).toEqual([
        'application/x-www-form-urlencoded',
        'application/json',
      ]);
      expect(Object.keys(post!.responses)).toEqual(['200', '401', '413', '414', '415', '422', '503']);
      expect(get!.parameters!.slice(0, 2).map(({ name }) => name)).toEqual([
        'X-SignalWire-Signature',
        'X-Twilio-Signature',
      ]);
    }
  });
});

describe('the documents page', () => {
  it('loads all that it needs from this door', async () => {
    const page = await (await fetch(`${door.url}/docs`)).text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!);

    expect(assets.some((url) => url.endsWith('swagger-ui-bundle.js'))).toBe(true);
    for (const asset of assets) {
      expect(asset).toMatch(/^\.\//);
      const response = await fetch(new URL(asset, `${door.url}/docs`));
      expect(response.status, asset).toBe(200);
      expect((await response.arrayBuffer()).byteLength, asset).toBeGreaterThan(0);
    }
  });

  it('asks no other machine to validate the document', async () => {
    const script = await (await fetch(`${door.url}/docs/swagger-ui-init.js`)).text();

    expect(script).toContain('"validatorUrl": null');
    expect(script).toContain('/v1/messages/{sid}');
  });

  it('has its refusals as problems too', async () => {
    const missing = await fetch(`${door.url}/docs/no-such-file.js`);

    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toBe('application/problem+json');
  });
});
