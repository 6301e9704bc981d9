import { z } from 'zod';

/** The description of a field beside its type, and an example of its value. */
export interface Description {
  /** The name of an answer, or of a part of one, in the API documents. */
  readonly id?: string;
  readonly description?: string;
  readonly example?: unknown;
  /** The keys of a map that get columns of their own in a CSV. */
  readonly columns?: readonly string[];
}

/** What is said of each field and answer: the API documents, examples and CSV columns are read from here. */
export const DESCRIPTIONS = z.registry<Description>();
