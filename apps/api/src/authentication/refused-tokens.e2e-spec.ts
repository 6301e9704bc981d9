import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';

interface Line {
  readonly msg: string;
  readonly reason?: string;
  readonly address?: string;
  readonly requestId?: string;
}

const WRONG = 'made-up-and-nearly-right';
const GUESSES = 200;

let lines: Line[];
let door: OpenApiDoor;

beforeAll(async () => {
  lines = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as Line) });
  door = await openApiDoor({}, logger);
});
afterAll(() => door.close());

const ask = (authorization?: string): Promise<Response> =>
  fetch(`${door.url}/v1/messages`, authorization === undefined ? {} : { headers: { authorization } });

async function countOf(reason: string): Promise<number> {
  const text = await (await fetch(`${door.url}/metrics`)).text();
  return Number(new RegExp(`^sidetrack_api_tokens_refused_total\\{reason="${reason}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
}

describe('whoever guesses at tokens', () => {
  it('is counted by reason, and answered with a problem', async () => {
    expect((await ask()).status).toBe(401);
    expect((await ask('Basic dTpw')).status).toBe(401);
    expect((await ask(`Bearer ${WRONG}`)).headers.get('www-authenticate')).toBe('Bearer');

    expect(await countOf('missing')).toBe(1);
    expect(await countOf('malformed')).toBe(1);
    expect(await countOf('unknown')).toBe(1);
  });

  it('is slowed down, told until when, and keeps nobody of the same address out', async () => {
    const answers: Response[] = [];
    for (let each = 0; each < GUESSES; each += 1) answers.push(await ask(`Bearer ${WRONG}-${each}`));
    const refused = answers.filter(({ status }) => status === 429);
    const [first] = refused;

    // This holds on a slow machine too: if all 200 guesses were checked, the waits would add up to days.
    expect(answers.length - refused.length).toBeLessThan(20);
    expect(first!.headers.get('content-type')).toBe('application/problem+json');
    expect(Number(first!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await first!.json()).toMatchObject({
      type: 'urn:sidetrack:problem:too-many-wrong-tokens',
      detail: expect.stringContaining('the next is looked at in') as string,
    });
    expect(await countOf('too-many')).toBe(refused.length);
    for (const { token } of TOKENS) expect((await ask(`Bearer ${token}`)).status).toBe(200);
    // A request without a token is not a guess.
    expect((await ask()).status).toBe(401);
  });

  it('is in the log by address, at a bounded rate, without the token', () => {
    const told = lines.filter(({ msg }) => msg === 'a token was refused');

    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(['missing', 'malformed', 'unknown', 'too-many']));
    expect(told.every(({ address }) => address === '127.0.0.1')).toBe(true);
    expect(told.filter(({ reason }) => reason === 'too-many').length).toBeLessThan(GUESSES - 20);
    expect(JSON.stringify(lines)).not.toMatch(/nearly-right|dTpw/);
  });
});
