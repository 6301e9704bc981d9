/**
 * Which of so many lanes to the database takes the callbacks of a SID: always the same one. Two lanes then never wait
 * for each other's rows, and each of their connections touches only its own part of the keys' indexes, whose pages every
 * process of PostgreSQL has to map for itself.
 *
 * The third character decides, since the first two name a kind (`SM…`): it is the first that is random, and neighbours
 * in an index share it.
 */
export function laneOf(sid: string, lanes: number): number {
  return (sid.charCodeAt(2) || 0) % lanes;
}
