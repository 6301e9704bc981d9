import { formatAge } from './format-age.js';
import type { KnownDoor } from './read-door-reports.js';

/** A door reports every two seconds; one that has not for so long is missed, and what it counted is not counted on. */
const MISSED_AFTER_MS = 30_000;
/** For so long a door that was killed and did not come back is a reason to look; whoever has not looked by then will not. */
const TOLD_FOR_MS = 15 * 60_000;

/**
 * taking: it keeps callbacks, whatever else it says.
 * refusing: it says that a callback that is sent to it now is not kept.
 * missed: it has not reported for half a minute and did not end well.
 * gone: the same for longer than anybody looks, or it has ended; only its journal, if it left any callbacks, is of interest.
 */
export type DoorState = 'taking' | 'refusing' | 'missed' | 'gone';

export interface JudgedDoor extends KnownDoor {
  /** Short, and told apart from all others: `host/1a2b3c4d`. */
  readonly name: string;
  readonly state: DoorState;
  /** What there is to say of it, each a sentence or two that names the door. */
  readonly messages: readonly string[];
}

/** How a door is, by what it last said and by how long ago that was. */
export function judgeDoor(known: KnownDoor): JudgedDoor {
  const { report, ageMs } = known;
  const { host } = report;
  const id = report.door.slice(0, 8);
  const name = `${host}/${id}`;
  const state = stateOf(known);
  const isHeard = state === 'taking' || state === 'refusing';
  const told = isHeard ? report.troubles.map(({ message }) => `Ingest door ${id} on ${host}: ${message}`) : [];
  const missed =
    `Ingest door ${id} on ${host} has not been heard of for ${formatAge(ageMs)}: it was killed, or cannot reach the ` +
    `database. Look after it, or start it again there; if it is gone for good, this is said until ` +
    `${formatAge(TOLD_FOR_MS)} after its last word.`;
  return { ...known, name, state, messages: state === 'missed' ? [missed] : told };
}

function stateOf({ report, ageMs }: KnownDoor): DoorState {
  if (report.isEnded || ageMs > TOLD_FOR_MS) return 'gone';
  if (ageMs > MISSED_AFTER_MS) return 'missed';
  return report.troubles.some(({ isRed }) => isRed) ? 'refusing' : 'taking';
}
