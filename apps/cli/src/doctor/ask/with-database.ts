import type { DatabaseDoor } from '@sidetrack/database';
import { failAsSaid, skipped, type Finding } from '../check.js';
import type { Circumstances } from '../circumstances.js';
import type { OpenAccess } from './database-access.js';

/** The finding of a database check when there is no database to ask. Only the check `database` says why. */
export async function withDatabase(
  { database }: Circumstances,
  look: (access: OpenAccess) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const access = await database();
  return access.isOpen ? look(access) : [skipped('the database cannot be asked; see database')];
}

/** Runs the check once for each door with these settings, as the login of that door. */
export function asEachDoor(
  about: Circumstances,
  look: (door: DatabaseDoor, url: string) => Promise<readonly Finding[]>,
  orElse: (door: DatabaseDoor, error: Error) => Finding = (door) =>
    skipped(`the ${door} door cannot log in; see door-logins`),
): Promise<readonly Finding[]> {
  return withDatabase(about, async (access) => {
    const findings: Finding[] = [];
    for (const door of about.doors) {
      const url = await access.doorUrl(door).catch((error: unknown) => error as Error);
      findings.push(
        ...(typeof url === 'string'
          ? await look(door, url).catch((error: unknown) => [asFailure(door, error)])
          : [orElse(door, url)]),
      );
    }
    return findings;
  });
}

const asFailure = (door: DatabaseDoor, error: unknown): Finding =>
  failAsSaid(`the ${door} door: ${(error as Error).message}`, 'see what PostgreSQL logged, and ask again');
