import type { BrowserContext } from 'playwright-core';
import { API_TOKEN } from '../../support/api-client.js';

/** Under which name a browser keeps who is signed in. */
export const SESSION_KEY = 'sidetrack-session';

/** Who is signed in, as a browser keeps it. */
export interface KeptSession {
  readonly name: string;
  readonly openedAt: string;
}

/** Signs in a whole context, before any of its pages is opened: the cookie and what goes with it. */
export async function signIn(context: BrowserContext, url: string): Promise<KeptSession> {
  const headers = { authorization: `Bearer ${API_TOKEN}` };
  const answer = await context.request.post(`${url}/v1/sessions`, { headers });
  const { name, openedAt } = (await answer.json()) as KeptSession;
  await context.addInitScript(
    ([key, value]) => {
      if (location.protocol === 'http:' && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [SESSION_KEY, JSON.stringify({ name, openedAt })] as const,
  );
  return { name, openedAt };
}
