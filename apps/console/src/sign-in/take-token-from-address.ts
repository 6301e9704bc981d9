import { Problem } from '../api/problem';
import { refuseSession } from '../api/refusal';
import { keepSession, readSession } from '../api/session';
import { nameOfSession, nameOfToken, signIn } from '../api/sign-in';
import { offer } from './offered-token';

let deciding: Promise<void> = Promise.resolve();

/** Resolves when it is settled what becomes of the token of the address, at once where there was none. */
export const untilTokenIsTaken = (): Promise<void> => deciding;

/**
 * Takes the token from the fragment of a link. No server sees the fragment. The address is replaced at once, so neither
 * the history nor a copied address contains the token.
 */
export function takeTokenFromAddress(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (token !== '') deciding = decide(token);
}

/**
 * Signs in, unless somebody is signed in under another name. Then the reader is asked: a stranger's link could otherwise
 * make its reader look for SIDs and write notes under another name.
 */
async function decide(token: string): Promise<void> {
  try {
    const current = readSession() === null ? null : await nameOfSession();
    if (current === null) {
      keepSession(null);
      await signIn(token);
      return;
    }
    const name = await nameOfToken(token);
    if (name !== current) offer({ token, name });
  } catch (error) {
    // Whoever is signed in stays so, and can open the link again.
    if (readSession() === null) refuseSession(error instanceof Problem ? error.message : NO_ANSWER);
  }
}

const NO_ANSWER = 'Sidetrack did not answer. Open the link again.';
