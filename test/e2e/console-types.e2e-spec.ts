import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApiDoor, type OpenApiDoor } from '../../apps/api/spec-support/open-api-door.js';

const HEADING = '// Made from the API documents by `npm run console:types`. Not to be edited.\n\n';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
});
afterAll(() => door.close());

it('the console’s types are those of the API documents of today', async () => {
  const document = (await door.get<OpenAPI3>('/openapi.json')).body;
  const types = astToString(await openapiTypescript(document, { alphabetize: true }));

  await expect(HEADING + types).toMatchFileSnapshot('../../apps/console/src/api/schema.d.ts');
});
