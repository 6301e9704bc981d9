import type { DoorName } from '../generator.js';

/**
 * Which credential the refused request has: none; one in a form that nobody writes; one in the right form that is
 * wrong; or a right one, from somebody who has a key or token and asks for nonsense.
 */
export type Credential = 'none' | 'malformed' | 'wrong' | 'right';

/**
 * What a request is compared with: an ordinary request that is refused, with the same credential and a body of the same
 * length.
 */
export interface Ordinary {
  readonly credential: Credential;
  readonly body: 'short' | 'long';
}

/** One request that may cost a door more than it seems to, and the ordinary request that it is compared with. */
export interface CostCase {
  readonly door: DoorName;
  /** Where the filling is. This is a row of the table. */
  readonly place: string;
  readonly filling: string;
  readonly ordinary: Ordinary;
  write(): Buffer;
}

export const nameOf = ({ credential, body }: Ordinary): string => `${credential}, ${body}`;
