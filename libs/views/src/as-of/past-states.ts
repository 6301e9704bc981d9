import type { Kind } from '@sidetrack/domain';
import { expectedRows, foldWhere, readGeneratedColumns, type Projection } from '@sidetrack/event-store';
import type { DataSource, Repository } from 'typeorm';
import { PROJECTIONS } from '../projections.js';
import { queryBySid } from '../resource/find-by-sid.js';
import type { ResourceRow } from '../resource/resource-row.js';

/**
 * Answers what was known of a resource at an earlier moment: the projection's own fold over the SID's events that had
 * come in by then, with the columns that the schema generates computed by the schema's own expressions. No rule of
 * state is written a second time.
 */
export class PastStates {
  /** The expressions change with the schema only, and a door serves one version of it: each is read once. */
  readonly #tables = new Map<Kind, Promise<string>>();

  constructor(private readonly dataSource: DataSource) {}

  /** The row that `findBySid` would have found at that moment, or null when nothing was known of the SID then. */
  async find<Row extends ResourceRow>(
    kind: Kind,
    rows: Repository<Row>,
    { sid, accountSid, asOf }: { readonly sid: string; readonly accountSid?: string; readonly asOf: Date },
  ): Promise<Row | null> {
    // A common table expression with the table's own name stands in its place for the one question.
    return queryBySid(rows, sid, accountSid)
      .addCommonTableExpression(await this.#tableAsOf(kind), rows.metadata.tableName)
      .setParameter('asOf', asOf)
      .getOne();
  }

  #tableAsOf(kind: Kind): Promise<string> {
    const known = this.#tables.get(kind);
    if (known !== undefined) return known;
    const reading = this.#readTable(PROJECTIONS.find((projection) => projection.kind === kind)!);
    this.#tables.set(kind, reading);
    // A database that was away for this question may be back for the next.
    reading.catch(() => this.#tables.delete(kind));
    return reading;
  }

  async #readTable(projection: Projection): Promise<string> {
    const query = async (text: string, values: unknown[]) => ({ rows: await this.dataSource.query(text, values) });
    const generated = await readGeneratedColumns({ query }, projection);
    return expectedRows(generated, foldWhere(projection, 'sid = :sid AND received_at <= :asOf'));
  }
}
