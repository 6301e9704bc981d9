import type { DataSource } from 'typeorm';
import type { SqlFragment } from '../messages/delivery-class-sql.js';

/** Runs a whole statement with named parameters (`:since`) and gives its rows. */
export async function queryNamed<Row>(database: DataSource, { sql, parameters }: SqlFragment): Promise<Row[]> {
  const [text, values] = database.driver.escapeQueryWithParameters(sql, { ...parameters });
  return database.query<Row[]>(text, values);
}
