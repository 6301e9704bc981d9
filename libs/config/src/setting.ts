import type { z } from 'zod';
import { filePath } from './setting-shapes.js';

/** One variable of the environment: its row in the table of `docs/operating.md` is written from this. */
export interface Setting<Value> {
  readonly meaning: string;
  /** The default as the table shows it; the schema holds the value itself. */
  readonly default: string;
  readonly range: string;
  /** The doors that `start` hands it to; the command line reads every setting. */
  readonly doors: readonly ('ingest' | 'api')[];
  readonly schema: z.ZodType<Value, string | undefined>;
}

export const INGEST = ['ingest'] as const;
export const API = ['api'] as const;
export const BOTH = ['ingest', 'api'] as const;
/** Of settings that `start` reads, and passes to the doors in another form. */
export const NEITHER = [] as const;

export const setting = <Value>(
  meaning: string,
  range: string,
  shownDefault: string,
  doors: Setting<Value>['doors'],
  schema: z.ZodType<Value, string | undefined>,
): Setting<Value> => ({ meaning, range, default: shownDefault, doors, schema });

/** A secret that may be given in a file, and what else has to be known about that file. */
export const fileOf = (name: string, more: string, doors: Setting<unknown>['doors']): Setting<string | null> =>
  setting(`a file that holds \`${name}\` instead${more}`, 'a path; at most 64 KiB', 'unset', doors, filePath);

/** What has to be known about a file of secrets. */
export const READ_AGAIN = ', one entry a line; read again on SIGHUP';
