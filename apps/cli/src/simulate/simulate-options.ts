import { isSid, SID_IN_WORDS } from '@sidetrack/domain';
import { z } from 'zod';
import { readShare } from './read-share.js';

/** The options as they stand on the command line: texts, or true for one without a value. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

export const option = <Value>(name: string, allowed: string, read: (text: string) => Value | null) =>
  z.union([z.string(), z.boolean()]).transform((given, context): Value => {
    const value = read(String(given));
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `--${name} ${JSON.stringify(given)} is not ${allowed}` });
    return z.NEVER;
  });

export const wholeNumber =
  (from: number, to: number) =>
  (text: string): number | null =>
    /^\d{1,10}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : null;

const count = (name: string) => option(name, 'a whole number from 0 to 1000000', wholeNumber(0, 1_000_000));

const SHARE = 'a share: write a percentage from 0% to 100% such as 5%, or a fraction from 0 to 1 such as 0.05';

const baseUrl = (name: string) =>
  option(name, 'a base URL such as http://127.0.0.1:3000, without query or fragment', (text) =>
    /^https?:\/\/[^/?#\s][^?#\s]*$/i.test(text) && URL.canParse(text) ? text : null,
  );

/** Every option of `sidetrack simulate`; the defaults that depend on the environment are settled elsewhere. */
const OPTIONS = z.object({
  messages: count('messages').default(100),
  calls: count('calls').default(20),
  rate: option('rate', 'a number of callbacks a second above 0 and up to 1000000', readRate).optional(),
  shuffle: option<number | boolean>(
    'shuffle',
    'a whole number of places from 1 to 1000000 (or nothing, for no order at all)',
    (text) => (text === 'true' ? true : wholeNumber(1, 1_000_000)(text)),
  ).default(false),
  duplicates: option('duplicates', SHARE, readShare).default(0),
  drop: option('drop', SHARE, readShare).default(0),
  seed: option('seed', 'a whole number from 0 to 4294967295', wholeNumber(0, 0xffff_ffff)).optional(),
  startAt: option('start-at', 'a time such as 2026-03-01T08:00:00Z', readTime).optional(),
  concurrency: option('concurrency', 'a whole number from 1 to 1024', wholeNumber(1, 1_024)).default(16),
  url: baseUrl('url').optional(),
  publicUrl: baseUrl('public-url').optional(),
  account: option('account', `an account SID: ${SID_IN_WORDS}`, (text) => (isSid(text) ? text : null)).optional(),
  signingKey: z.string().min(1, '--signing-key is empty: anyone could sign with it').optional(),
  json: z.boolean().default(false),
});

export type SimulateOptions = z.output<typeof OPTIONS>;

export type OptionsReading =
  { readonly ok: true; readonly options: SimulateOptions } | { readonly ok: false; readonly refusal: string };

/** Reads and checks what stands on the command line, or says in one line what is wrong with it. */
export function readOptions(given: GivenOptions): OptionsReading {
  const result = OPTIONS.safeParse(given);
  if (!result.success) return { ok: false, refusal: result.error.issues[0]?.message ?? 'the options cannot be read' };
  if (result.data.messages + result.data.calls === 0) {
    return { ok: false, refusal: '--messages 0 with --calls 0 leaves nothing to send: raise one of them' };
  }
  return { ok: true, options: result.data };
}

function readRate(text: string): number | null {
  return /^\d{1,7}(\.\d{1,3})?$/.test(text) && Number(text) > 0 && Number(text) <= 1_000_000 ? Number(text) : null;
}

function readTime(text: string): Date | null {
  // With its zone: a time that means something else on another machine would not repeat a run.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time;
}
