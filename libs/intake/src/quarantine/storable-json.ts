import { storableText } from '@sidetrack/signalwire';

/**
 * A value as JSON that `jsonb` takes: each text loses what PostgreSQL cannot hold before it is written. In the written
 * JSON it could no longer be told apart: `\u0000` stands there for a NUL, and in `\\u0000` for six honest characters.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) => (typeof one === 'string' ? storableText(one) : one));
}
