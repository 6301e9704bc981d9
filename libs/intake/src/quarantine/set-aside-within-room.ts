import { askForOne } from '@sidetrack/database';
import type { Pool } from 'pg';
import { readId } from './quarantined.js';
import { quarantineIdOf } from './quarantine-id.js';
import { bytesOf, ownerOf, RoomForRejected, type Owner } from './room-for-rejected.js';
import { createSetAside, type SetAside } from './set-aside.js';

/** There is no room for one more refused callback of this owner. Nothing was kept; the provider has to come back. */
export class QuarantineFullError extends Error {
  constructor(readonly owner: Owner) {
    super(`There is no room in quarantine for another refused callback of ${owner}.`);
    this.name = 'QuarantineFullError';
  }
}

export interface SetAsideWithinRoomOptions {
  readonly pool: Pool;
  /** How much may wait in all (`QUARANTINE_MAX_BYTES`). */
  readonly maxBytes: number;
  /** Told of each callback for which there was no room. */
  readonly onFull: (owner: Owner) => void;
}

/**
 * The same as `createSetAside`, for callbacks that are not acknowledged yet: rejects with `QuarantineFullError` when a
 * callback would pass the bound. A callback that is kept already takes no new room: its id is given, however full the
 * quarantine is.
 */
export function createSetAsideWithinRoom({ pool, maxBytes, onFull }: SetAsideWithinRoomOptions): SetAside {
  const room = new RoomForRejected({ pool, maxBytes });
  const setAside = createSetAside(pool, (refused) => room.add(ownerOf(refused), bytesOf(refused)));
  return async (refused) => {
    const owner = ownerOf(refused);
    if ((await room.hasRoomFor(owner, bytesOf(refused))) || (await isKept(pool, quarantineIdOf(refused)))) {
      return setAside(refused);
    }
    onFull(owner);
    throw new QuarantineFullError(owner);
  };
}

const isKept = async (pool: Pool, id: string): Promise<boolean> =>
  (await askForOne(pool, { text: 'SELECT id FROM quarantine WHERE id = $1', values: [id] }, readId)) !== null;
