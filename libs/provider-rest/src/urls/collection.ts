import type { Kind } from '@sidetrack/domain';
import type { Dialect, ProviderAccess } from '../provider-access.js';

/** What a kind is called in a path, and in the envelope of a list in lower case. Alike in both dialects. */
const NAMES = { message: 'Messages', call: 'Calls', recording: 'Recordings' } as const satisfies Record<Kind, string>;

/** SignalWire serves the compatible API below a path of its own. */
const ROOTS: Readonly<Record<Dialect, string>> = { signalwire: '/api/laml/2010-04-01', twilio: '/2010-04-01' };

/** The URL of all resources of a kind, still without `.json`. */
export const collectionUrl = ({ baseUrl, dialect, accountSid }: ProviderAccess, kind: Kind): string =>
  `${baseUrl}${ROOTS[dialect]}/Accounts/${encodeURIComponent(accountSid)}/${NAMES[kind]}`;

/** Under which name a list has its rows. */
export const rowsName = (kind: Kind): string => NAMES[kind].toLowerCase();
