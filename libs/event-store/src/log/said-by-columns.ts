import { KINDS, type CallbackEvent, type Kind, type Parameters, type ParameterValue } from '@sidetrack/domain';

/** What every event says in columns of its own, by the name of the column. */
const COLUMNS = {
  account_sid: (event: Said) => event.accountSid,
  sid: (event: Said) => event.sid,
  status: (event: Said) => event.status,
} as const;

type Said = Pick<CallbackEvent, 'kind' | 'sid' | 'accountSid' | 'status' | 'params'>;

interface SaidTwice {
  readonly name: string;
  readonly column: keyof typeof COLUMNS;
  /** The bit of `events.left_out` that says that the parameter is left out. */
  readonly bit: number;
}

const ACCOUNT: SaidTwice = { name: 'AccountSid', column: 'account_sid', bit: 1 };

/**
 * The parameters that say what a column of the row says too. They are three of a message's eight, and a third of its
 * bytes. The bits stand in stored rows: a parameter may be added with a new bit, and none may change.
 *
 * No fold may read one of these parameters: the fold sees the parameters as they are stored.
 */
const SAID_TWICE: Readonly<Record<Kind, readonly SaidTwice[]>> = {
  message: [
    ACCOUNT,
    { name: 'MessageSid', column: 'sid', bit: 2 },
    { name: 'MessageStatus', column: 'status', bit: 4 },
    { name: 'SmsSid', column: 'sid', bit: 8 },
    { name: 'SmsStatus', column: 'status', bit: 16 },
  ],
  call: [ACCOUNT, { name: 'CallSid', column: 'sid', bit: 2 }, { name: 'CallStatus', column: 'status', bit: 4 }],
  recording: [
    ACCOUNT,
    { name: 'RecordingSid', column: 'sid', bit: 2 },
    { name: 'RecordingStatus', column: 'status', bit: 4 },
  ],
};

/** The names that may be left out of the stored parameters of a kind. */
export function namesSaidByColumns(kind: Kind): readonly string[] {
  return SAID_TWICE[kind].map(({ name }) => name);
}

/** Which parameters the row leaves out, as the sum of their bits; null when it leaves out none. */
export function leftOutOf(event: Said): number | null {
  let bits = 0;
  for (const { name, column, bit } of SAID_TWICE[event.kind]) {
    if (event.params[name] === COLUMNS[column](event)) bits += bit;
  }
  return bits === 0 ? null : bits;
}

/** The parameters as the row holds them: without those that a column says. */
export function storedParams(event: Said): Parameters {
  const leftOut = leftOutOf(event);
  if (leftOut === null) return event.params;
  const names = SAID_TWICE[event.kind].filter(({ bit }) => (leftOut & bit) !== 0).map(({ name }) => name);
  // Without a prototype, a parameter named __proto__ is a parameter.
  const stored = Object.create(null) as Record<string, ParameterValue>;
  for (const name of Object.keys(event.params)) if (!names.includes(name)) stored[name] = event.params[name]!;
  return stored;
}

/**
 * The parameters as they came, as an SQL expression over the columns of `events`. A parameter that is stored is never
 * taken from a column, so a row that somebody has changed does not look like one that was signed.
 */
export const WHOLE_PARAMS = `CASE WHEN left_out IS NULL THEN params ELSE jsonb_strip_nulls(CASE kind ${KINDS.map(
  (kind) => `WHEN '${kind}' THEN jsonb_build_object(${SAID_TWICE[kind].map(pairOf).join(', ')})`,
).join(' ')} END) || params END`;

function pairOf({ name, column, bit }: SaidTwice): string {
  return `'${name}', CASE WHEN left_out & ${bit} <> 0 THEN ${column} END`;
}
