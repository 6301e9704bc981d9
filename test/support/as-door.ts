import { loginOf, usualDoorUrl, type DatabaseDoor } from '@sidetrack/database';

/** The URL of a door's login, made from the owner's URL. The URL of a door's login is returned unchanged. */
export async function asDoor(databaseUrl: string, door: DatabaseDoor): Promise<string> {
  return loginOf(databaseUrl).user.startsWith('sidetrack_') ? databaseUrl : usualDoorUrl(databaseUrl, door);
}
