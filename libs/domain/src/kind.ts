/** What a callback can be about. */
export const KINDS = ['message', 'call', 'recording'] as const;

export type Kind = (typeof KINDS)[number];

/** The word for many of a kind, as it stands in routes and table names. */
export const PLURAL = { message: 'messages', call: 'calls', recording: 'recordings' } as const satisfies Record<
  Kind,
  string
>;
