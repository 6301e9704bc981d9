/**
 * Which lane to the database takes the callbacks of a SID: always the same one. So two lanes never wait for the rows of
 * each other, and each connection touches only its own part of the indexes, whose pages every process of PostgreSQL has
 * to map for itself.
 *
 * The third character of the SID decides. The first two name a kind (`SM…`), so the third is the first random one, and
 * neighbours in an index share it.
 */
export function laneOf(sid: string, lanes: number): number {
  return (sid.charCodeAt(2) || 0) % lanes;
}
