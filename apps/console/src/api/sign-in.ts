import { api, dataOf, type Schemas } from './client';
import { Problem } from './problem';
import { forgetRefusal } from './refusal';
import { keepSession } from './session';

export type Sessions = Schemas['SessionListDto'];

/** A header can carry nothing else. */
const LIKE_A_TOKEN = /^[\x21-\x7e]+$/;

/**
 * Sends the token once, for a session in its place. The browser keeps the session in a cookie, and nothing keeps the
 * token.
 *
 * @throws Problem in the API's words; another error when it is away
 */
export async function signIn(token: string): Promise<void> {
  const headers = withToken(token);
  const { name, openedAt } = await dataOf(api.POST('/v1/sessions', { headers }));
  forgetRefusal();
  keepSession({ name, openedAt });
}

/** Ends the session of this browser. @throws an error when the API is away: the session goes on then */
export const signOut = (): Promise<void> => leave(api.DELETE('/v1/sessions/current'));

/** Ends every session of the name that this browser is signed in with. @throws as `signOut` does */
export const signOutEverywhere = (): Promise<void> => leave(api.DELETE('/v1/sessions'));

/** The name of the session of this browser, or null when it has ended. */
export const nameOfSession = (): Promise<string | null> => nameBehind({});

/** The name of a token, or null when it opens no door. */
export const nameOfToken = async (token: string): Promise<string | null> => nameBehind(withToken(token));

/** All sessions of the name that this browser is signed in with. */
export const listSessions = (signal: AbortSignal): Promise<Sessions> => dataOf(api.GET('/v1/sessions', { signal }));

async function nameBehind(headers: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    return (await dataOf(api.GET('/v1/sessions', { headers }))).name;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

type Answer = Promise<{ data?: object; error?: unknown; response: Response }>;

async function leave(answer: Answer): Promise<void> {
  try {
    await dataOf(answer);
  } catch (error) {
    // It has ended already.
    if (!(error instanceof Problem) || (error.status !== 401 && error.status !== 404)) throw error;
  }
  forgetRefusal();
  keepSession(null);
}

function withToken(token: string): { readonly authorization: string } {
  if (LIKE_A_TOKEN.test(token)) return { authorization: `Bearer ${token}` };
  const detail = 'What was pasted is no token: there is a blank in it, or a letter that no token has.';
  throw new Problem({ type: 'about:blank', title: 'No token', status: 401, detail });
}
