/** The smallest table that keeps a callback: it has no key against repeats and no state. */
export const CREATE_EVENTS_PLAIN = `CREATE TABLE IF NOT EXISTS events_plain (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  received_at timestamptz NOT NULL DEFAULT now(),
  sid text NOT NULL,
  status text NOT NULL,
  params jsonb NOT NULL
)`;

/** The statement has a name, so that it is parsed and planned once for each connection. */
export const INSERT_EVENT = {
  name: 'insert-event',
  text: 'INSERT INTO events_plain (sid, status, params) VALUES ($1, $2, $3)',
} as const;
