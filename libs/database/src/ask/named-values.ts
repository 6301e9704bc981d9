import type { Question } from './ask.js';

/** A piece of SQL, or a whole statement, with named values (`:since`). */
export interface SqlFragment {
  readonly sql: string;
  readonly parameters: SqlParameters;
}

export type SqlParameters = Readonly<Record<string, unknown>>;

/**
 * The question with its values in their places: `:since` becomes `$1` wherever it stands. Other colons (`::text`, a
 * colon in a literal) are left alone. TypeORM uses the same notation, so a piece can be part of TypeORM's queries as
 * well.
 */
export function placeValues({ sql, parameters }: SqlFragment): Question {
  const places = new Map<string, number>();
  const text = sql.replaceAll(/:([A-Za-z0-9_]+)/g, (whole, name: string) => {
    if (!Object.hasOwn(parameters, name)) return whole;
    if (!places.has(name)) places.set(name, places.size + 1);
    return `$${places.get(name)}`;
  });
  return { text, values: [...places.keys()].map((name) => parameters[name]) };
}
