import { connectAsService } from '@sidetrack/database';
import { createSetAside } from '@sidetrack/intake';
import { SigningKeys, type GivenKey } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { aRejectedCallback } from '../../../libs/intake/spec-support/an-arrival.js';
import { asDoor } from '../../../test/support/as-door.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { ApiSettings } from '../src/api-settings.js';
import { at } from './an-event.js';
import { openApiDoor, TOKENS, type Answer, type OpenApiDoor } from './open-api-door.js';

const DAY_MS = 86_400_000;

interface Asked {
  readonly body?: string;
  readonly token?: string;
  /** Another door before the same database. */
  readonly to?: OpenApiDoor;
}

export interface OpenQuarantineDoor {
  readonly door: OpenApiDoor;
  readonly pool: Pool;
  /** Puts a refused callback into the quarantine and returns the id of its entry. */
  setAside(...given: Parameters<typeof aRejectedCallback>): Promise<string>;
  replay(id: string, asked?: Asked): Promise<Answer>;
  /** One more door before the same database, with other keys. */
  openAnother(keys: readonly GivenKey[] | null): Promise<OpenApiDoor>;
  close(): Promise<void>;
}

/** The private door, a day after anything is refused, and the quarantine of its database. */
export async function openQuarantineDoor(): Promise<OpenQuarantineDoor> {
  const settings = (keys: readonly GivenKey[] | null): Partial<ApiSettings> => ({
    quarantine: {
      maxAgeMs: 90 * DAY_MS,
      maxBytes: 2 ** 28,
      publicUrls: [PUBLIC_URL],
      signingKeys: keys && new SigningKeys(keys),
    },
    now: () => at(86_400),
  });
  const door = await openApiDoor(settings([{ accountSid: ACCOUNT, key: SIGNING_KEY }]));
  const pool = connectAsService(await asDoor(door.databaseUrl, 'api'), { max: 2 });
  pool.on('error', () => undefined);
  return {
    door,
    pool,
    setAside: (...given) => createSetAside(pool)(aRejectedCallback(...given)),
    replay: (id, { to = door, ...asked } = {}) => replayAt(to, id, asked),
    openAnother: (keys) => openApiDoor({ databaseUrl: door.databaseUrl, ...settings(keys) }),
    close: async () => {
      await pool.end();
      await door.close();
    },
  };
}

async function replayAt(
  { url }: OpenApiDoor,
  id: string,
  { body, token = TOKENS[0]!.token }: Omit<Asked, 'to'>,
): Promise<Answer> {
  const response = await fetch(`${url}/v1/quarantine/${id}/replay`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body,
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body: answer, headers: response.headers };
}
