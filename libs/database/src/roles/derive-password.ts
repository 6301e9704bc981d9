import { scrypt } from 'node:crypto';

const BYTES = 24;

const derived = new Map<string, Promise<string>>();

/**
 * The password of a door's login, derived from the owner's password. A program that has the owner's URL, on this host
 * or another, derives the same password without a file. A program that has only the door's password cannot derive the
 * owner's, and scrypt makes guessing a weak owner's password expensive (50 ms for each guess). The characters need no
 * escaping in a URL.
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
