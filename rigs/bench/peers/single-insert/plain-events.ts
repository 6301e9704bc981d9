/** The least table that keeps a callback: no key against repeats, no state. */
export const CREATE_EVENTS_PLAIN = `CREATE TABLE IF NOT EXISTS events_plain (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  received_at timestamptz NOT NULL DEFAULT now(),
  sid text NOT NULL,
  status text NOT NULL,
  params jsonb NOT NULL
)`;

/** Named, so that it is parsed and planned once for each connection. */
export const INSERT_EVENT = {
  name: 'insert-event',
  text: 'INSERT INTO events_plain (sid, status, params) VALUES ($1, $2, $3)',
} as const;
