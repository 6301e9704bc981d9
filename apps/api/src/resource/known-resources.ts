import { Inject, Injectable } from '@nestjs/common';
import type { Kind } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';
import { findBySid, parseMoment, PastStates } from '@sidetrack/views';
import type { ResourceRow } from '@sidetrack/views';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { LookupPool } from '../lookup/lookup-pool.js';
import type { AsOfQuery } from '../query/as-of.query.js';
import { SETTINGS } from '../tokens.js';
import type { KnownResource } from './known-resource.js';
import { notOf } from './not-of.js';

/** Finds one resource by its SID, in the present or as it was known at a moment. */
@Injectable()
export class KnownResources {
  constructor(
    private readonly past: PastStates,
    @Inject(LookupPool) private readonly database: LookupPool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Throws a 404 when nothing is, or was then, known of it. */
  async find<Row extends ResourceRow>(
    kind: Kind,
    rows: Repository<Row>,
    sid: string,
    { accountSid, asOf: text }: AsOfQuery,
  ): Promise<KnownResource<Row>> {
    const now = this.settings.now();
    if (text === undefined) {
      const row = await findBySid(this.database.pool, rows, sid, accountSid);
      if (row === null) throw notFound(notOf(kind, sid));
      return { row, asOf: null, now };
    }
    const asOf = noLaterThan(now, parseMoment(text, now) ?? now);
    const row = await this.past.find(kind, rows, { sid, accountSid, asOf });
    if (row === null)
      throw notFound(`No callback of a ${kind} ${sid} that came in by ${asOf.toISOString()} has become an event.`);
    return { row, asOf, now: asOf };
  }
}

/** Nothing is known of the future, and a caller's clock may be a little ahead of this one. */
const noLaterThan = (now: Date, moment: Date): Date => (moment > now ? now : moment);
