import type { z } from 'zod';

/** The type of an answer. It is read-only: nobody changes an answer after it was made. */
export type AnswerOf<Described extends z.ZodType> = DeepReadonly<z.output<Described>>;

type DeepReadonly<Type> = Type extends readonly (infer One)[]
  ? readonly DeepReadonly<One>[]
  : Type extends object
    ? { readonly [Name in keyof Type]: DeepReadonly<Type[Name]> }
    : Type;
