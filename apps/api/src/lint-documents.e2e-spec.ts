import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDoor } from '../spec-support/open-api-door.js';

let document: string;

beforeAll(async () => {
  const door = await openApiDoor();
  document = await (await door.fetch('/openapi.json')).text();
  await door.close();
});

describe('the OpenAPI document', () => {
  it('gives redocly nothing to find, by its recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: document, absoluteRef: 'openapi.json', config });

    const found = problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
    expect(found).toEqual([]);
  });

  it('gives spectral nothing to find, by its rules for OpenAPI', async () => {
    const linter = new spectralCore.Spectral();
    linter.setRuleset({ extends: [[spectralRulesets.oas, 'recommended']] } as unknown as RulesetDefinition);
    const problems = await linter.run(document);

    const found = problems.map(({ code, message, path }) => `${code} ${path.join('/')}: ${message}`);
    expect(found).toEqual([]);
  });
});
