import { storableText } from '@sidetrack/signalwire';

/** An object of the provider's JSON, of which nothing is believed yet. */
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** URLs that are signed for a customer's bucket are several KiB long; nothing else that is asked for comes near. */
const LONGEST_TEXT = 8_192;

/**
 * What a field says, as a text that the database can hold: one provider writes numbers as numbers, the other as texts.
 * Null where it says nothing, or nothing that a text could be.
 */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_TEXT) return null;
  return storableText(value);
}
