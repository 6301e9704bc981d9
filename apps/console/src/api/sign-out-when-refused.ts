import { refuseToken } from './refusal';
import { Problem } from './problem';
import { readToken, setToken } from './token';

/** A token that the API does not take (any more) leads to signing in, which says why. */
export function signOutWhenRefused(error: unknown): void {
  if (!(error instanceof Problem) || error.status !== 401 || readToken() === null) return;
  refuseToken(error.message);
  setToken(null);
}
