import { z } from 'zod';

/** So much of a report has room in its file, which is never made larger, as a full disk would not let it. */
export const MOST_REPORT_BYTES = 32_000;

const name = (most: number): RegExp => new RegExp(`^[a-z][a-z0-9_]{0,${most - 1}}$`);

/**
 * Names become part of a text that Prometheus reads line by line, and a report is only as good as who wrote it: nothing
 * may stand in one that would begin another line, or take a name that is not an ingest door's.
 */
const METRIC = z.object({
  name: z.string().regex(name(100)).startsWith('sidetrack_'),
  help: z.string().max(400),
  type: z.enum(['counter', 'gauge']),
  values: z
    .array(z.object({ labels: z.record(z.string().regex(name(40)), z.string().max(100)), value: z.number() }))
    .max(200),
});

const COUNT = z.int().nonnegative();

const JOURNAL = z.object({
  journal: z.string().regex(/^\d{1,6}$/),
  records: COUNT,
  bytes: COUNT,
  limitBytes: z.int().positive(),
  oldestReceivedAt: z.iso.datetime().nullable(),
});

/** More than a door has kinds of. */
export const MOST_TROUBLES = 20;
export const MOST_OF_A_MESSAGE = 600;

const TROUBLE = z.object({
  code: z.string().max(60),
  message: z.string().max(MOST_OF_A_MESSAGE),
  isRed: z.boolean(),
});

const REPORT = z.object({
  version: z.literal(1),
  /** The door's id: it stays when the process starts again on this host and journal. */
  door: z.uuid(),
  host: z.string().regex(/^[\x21-\x7e]{1,255}$/),
  pid: z.int().positive(),
  startedAt: z.iso.datetime(),
  /** By the door's own clock. */
  reportedAt: z.iso.datetime(),
  /** The door was asked to stop, and has: nobody needs to miss it. */
  isEnded: z.boolean(),
  /** How often it was forgotten, and has begun to count anew. */
  generation: COUNT.default(0),
  /** How far its clock is from the database's; null while it does not know. */
  clock: z.object({ aheadMs: z.number(), uncertaintyMs: z.number() }).nullable().default(null),
  metrics: z.array(METRIC).max(100),
  journal: JOURNAL.nullable(),
  troubles: z.array(TROUBLE).max(MOST_TROUBLES),
});

type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;

/** What an ingest door says about itself to the API doors: what it has counted, its journal, and what is wrong. */
export type DoorReport = DeepReadonly<z.infer<typeof REPORT>>;

/** A report as somebody has left it; null when it is none, or one of another version of this program. */
export function readDoorReport(found: unknown): DoorReport | null {
  return REPORT.safeParse(found).data ?? null;
}
