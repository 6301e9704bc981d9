import pg from 'pg';

/** What a question can name, read from the history: some of each kind, so that every branch of an answer is asked for. */
export interface KnownThings {
  readonly sids: Readonly<Record<'message' | 'call' | 'recording', readonly string[]>>;
  readonly accounts: readonly string[];
  readonly numbers: readonly string[];
  readonly errorCodes: readonly string[];
  readonly directions: readonly string[];
  readonly tags: readonly string[];
  readonly parentCalls: readonly string[];
  readonly recordedCalls: readonly string[];
  readonly refused: readonly string[];
  readonly refusedSids: readonly string[];
  readonly reasons: readonly string[];
  /** The ids of groups in quarantine, which the API makes. */
  readonly groups: readonly string[];
  readonly reconciliations: readonly string[];
  /** A time in the midst of the history. */
  readonly midst: string;
  readonly midstPosition: string;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  messages: ONE_OF_EACH('messages', 'status, error_code, contradicted'),
  calls: ONE_OF_EACH('calls', 'status, direction, contradicted'),
  recordings: ONE_OF_EACH('recordings', 'status, error_code'),
  accounts: `SELECT account_sid FROM messages GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3`,
  numbers: `(SELECT to_number FROM messages GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2)
            UNION (SELECT from_number FROM calls GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2)`,
  errorCodes: `SELECT error_code FROM messages WHERE error_code IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3`,
  directions: `SELECT direction FROM calls WHERE direction IS NOT NULL GROUP BY 1 ORDER BY 1`,
  tags: `SELECT key || ':' || value FROM events, jsonb_each_text(tags) AS tag (key, value)
          GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3`,
  parentCalls: `SELECT parent_call_sid FROM calls WHERE parent_call_sid IS NOT NULL ORDER BY 1 LIMIT 2`,
  recordedCalls: `SELECT call_sid FROM recordings WHERE call_sid IS NOT NULL ORDER BY 1 LIMIT 2`,
  refused: `(SELECT id FROM quarantine ORDER BY id LIMIT 3) UNION ALL (SELECT id FROM signature_samples ORDER BY id LIMIT 2)`,
  refusedSids: `SELECT DISTINCT unnest(sids) FROM quarantine ORDER BY 1 LIMIT 3`,
  reasons: `SELECT DISTINCT reason FROM quarantine ORDER BY 1`,
  reconciliations: `SELECT id FROM reconciliations ORDER BY id`,
  midst: `SELECT to_json(min(received_at) + (max(received_at) - min(received_at)) / 2)#>>'{}' FROM events`,
  midstPosition: `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY position) FROM events`,
};

function ONE_OF_EACH(table: string, columns: string): string {
  return `SELECT DISTINCT ON (${columns}) sid FROM ${table} ORDER BY ${columns}, sid`;
}

/** Reads what questions can name from the database on one server. */
export async function findKnownThings(url: string): Promise<Omit<KnownThings, 'groups'>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(QUESTIONS)) {
      const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
      found[name] = rows.map(([value]) => String(value));
      if (found[name].length === 0) throw new Error(`the history has no ${name}; nothing could be asked about them`);
    }
    const { messages, calls, recordings, midst, midstPosition, ...others } = found;
    const single = { midst: new Date(midst![0]!).toISOString(), midstPosition: midstPosition![0]! };
    return { ...others, ...single, sids: { message: messages!, call: calls!, recording: recordings! } } as never;
  } finally {
    await client.end();
  }
}
