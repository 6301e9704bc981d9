import { refuseToken } from './refusal';
import { Problem } from './problem';
import { readToken, setToken } from './token';

/** When the API refuses the token, shows the sign-in page, which says why. */
export function signOutWhenRefused(error: unknown): void {
  if (!(error instanceof Problem) || error.status !== 401 || readToken() === null) return;
  refuseToken(error.message);
  setToken(null);
}
