import { refuseSession } from './refusal';
import { Problem } from './problem';
import { keepSession, readSession } from './session';

/** When the session has ended, shows the sign-in page, which says why. */
export function signOutWhenRefused(error: unknown): void {
  if (!(error instanceof Problem) || error.status !== 401 || readSession() === null) return;
  refuseSession(error.message);
  keepSession(null);
}
