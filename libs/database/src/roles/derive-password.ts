import { scrypt } from 'node:crypto';

const BYTES = 24;

const derived = new Map<string, Promise<string>>();

/**
 * The password of a door's login, made from the owner's. Whoever holds the owner's URL, on this host or another, arrives
 * at the same one without a file; whoever holds only a door's cannot go back, and scrypt makes guessing a weak password
 * of the owner's from it dear (50 ms each). The characters need no escaping in a URL.
 */
export function derivePassword(ownersPassword: string, role: string): Promise<string> {
  const from = JSON.stringify([ownersPassword, role]);
  const known = derived.get(from);
  if (known !== undefined) return known;
  const made = new Promise<string>((resolve, reject) => {
    scrypt(ownersPassword, `sidetrack login ${role}`, BYTES, (error, key) => {
      if (error === null) resolve(key.toString('base64url'));
      else reject(error);
    });
  });
  derived.set(from, made);
  return made;
}
