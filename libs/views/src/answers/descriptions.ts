import { z } from 'zod';

/** What is said of a field beside its type, and what a program could get there. */
export interface Description {
  /** The name of an answer, or of a part of one, in the API documents. */
  readonly id?: string;
  readonly description?: string;
  readonly example?: unknown;
  /** The keys of a map that are columns of their own in a CSV. */
  readonly columns?: readonly string[];
}

/** What is said of each field and answer: the API documents, examples and CSV columns are read from here. */
export const DESCRIPTIONS = z.registry<Description>();
