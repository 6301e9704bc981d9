/** What a callback can be about. */
export const KINDS = ['message', 'call', 'recording'] as const;

export type Kind = (typeof KINDS)[number];

/** The plural of a kind, as routes and table names use it. */
export const PLURAL = { message: 'messages', call: 'calls', recording: 'recordings' } as const satisfies Record<
  Kind,
  string
>;

/** The path of the route that takes the callbacks of a kind, at the public door. */
export const callbackRoute = (kind: Kind): string => `/callbacks/${PLURAL[kind]}`;
