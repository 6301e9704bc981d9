import { storableText } from '@sidetrack/signalwire';

/**
 * A value as JSON that `jsonb` takes. Each text loses what PostgreSQL cannot hold before it is written as JSON.
 * Afterwards nobody could tell: `\u0000` stands for a NUL there, and within `\\u0000` for six honest characters.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) => (typeof one === 'string' ? storableText(one) : one));
}
