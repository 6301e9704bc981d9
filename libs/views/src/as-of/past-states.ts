import { askForOne, placeValues } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { expectedRows, foldWhere, readGeneratedColumns, type Projection } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { PROJECTIONS } from '../projections.js';
import { tableOf } from '../resource/entity-reader.js';
import { readerOfJson, selectBySid, type EntityOf } from '../resource/find-by-sid.js';
import type { ResourceRow } from '../resource/resource-row.js';

/**
 * Answers what was known of a resource at an earlier moment: the projection's own fold over the SID's events that had
 * come in by then, with the columns that the schema generates computed by the schema's own expressions. No rule of
 * state is written a second time.
 */
export class PastStates {
  /**
   * The expressions change only with the schema, and a door serves one version of the schema, so each expression is
   * read once.
   */
  readonly #tables = new Map<Kind, Promise<string>>();

  constructor(private readonly database: Pool) {}

  /** The row that `findBySid` would have found at that moment, or null when nothing was known of the SID then. */
  async find<Row extends ResourceRow>(
    kind: Kind,
    entity: EntityOf<Row>,
    { sid, accountSid, asOf }: { readonly sid: string; readonly accountSid?: string; readonly asOf: Date },
  ): Promise<Row | null> {
    const table = tableOf(entity);
    const { sql, parameters } = selectBySid(table, sid, accountSid);
    // In this one question, a common table expression with the table's own name replaces the table.
    const asKnown = `WITH ${table} AS (${await this.#tableAsOf(kind)}) ${sql}`;
    const question = placeValues({ sql: asKnown, parameters: { ...parameters, asOf } });
    return askForOne(this.database, question, readerOfJson(entity));
  }

  #tableAsOf(kind: Kind): Promise<string> {
    const known = this.#tables.get(kind);
    if (known !== undefined) return known;
    const reading = this.#readTable(PROJECTIONS.find((projection) => projection.kind === kind)!);
    this.#tables.set(kind, reading);
    // A database that was away for this question may be back for the next question.
    reading.catch(() => this.#tables.delete(kind));
    return reading;
  }

  async #readTable(projection: Projection): Promise<string> {
    const generated = await readGeneratedColumns(this.database, projection);
    return expectedRows(generated, foldWhere(projection, 'sid = :sid AND received_at <= :asOf'));
  }
}
