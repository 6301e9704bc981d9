import type { DoorName } from '../generator.js';

/**
 * Who is refused: without a signature or token; with one that nobody writes like that; with one that is written well and
 * wrong; and, rightly signed or with a token, whoever has a key and asks for nonsense.
 */
export type Credential = 'none' | 'malformed' | 'wrong' | 'right';

/** What a request is held against: an ordinary one that is refused, with the same credential and a body as long. */
export interface Ordinary {
  readonly credential: Credential;
  readonly body: 'short' | 'long';
}

/** One request that may cost a door more than it looks, and the ordinary one that it is held against. */
export interface CostCase {
  readonly door: DoorName;
  /** Where the filling is: a row of the table. */
  readonly place: string;
  readonly filling: string;
  readonly ordinary: Ordinary;
  write(): Buffer;
}

export const nameOf = ({ credential, body }: Ordinary): string => `${credential}, ${body}`;
