import { loginOf, usualDoorUrl, type DatabaseDoor } from '@sidetrack/database';

/** The URL with which a door logs in, of the owner's; one that is a door's already stays as it is. */
export async function asDoor(databaseUrl: string, door: DatabaseDoor): Promise<string> {
  return loginOf(databaseUrl).user.startsWith('sidetrack_') ? databaseUrl : usualDoorUrl(databaseUrl, door);
}
