import { Inject, Injectable } from '@nestjs/common';
import type { Kind } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';
import { findBySid, PastStates } from '@sidetrack/views';
import type { EntityOf, ResourceRow } from '@sidetrack/views';
import type { Repository } from 'typeorm';
import { ApiPools } from '../api-pools.js';
import type { ResourceAsOf } from '../query/resource.question.js';
import type { KnownResource } from './known-resource.js';
import { notOf } from '../query/not-of.js';

/** Finds one resource by its SID, in the present or as it was known at an earlier time. */
@Injectable()
export class KnownResources {
  constructor(
    private readonly past: PastStates,
    @Inject(ApiPools) private readonly pools: ApiPools,
  ) {}

  /** Throws a 404 when nothing is known of the resource, or nothing was known at that time. */
  async find<Row extends ResourceRow>(
    kind: Kind,
    rows: Repository<Row>,
    sid: string,
    { accountSid, asOf, now }: ResourceAsOf,
  ): Promise<KnownResource<Row>> {
    const entity = rows.target as EntityOf<Row>;
    if (asOf === null) {
      const row = await findBySid(this.pools.of('lookup'), entity, sid, accountSid);
      if (row === null) throw notFound(notOf(kind, sid));
      return { row, asOf: null, now };
    }
    const row = await this.past.find(kind, entity, { sid, accountSid, asOf });
    if (row === null)
      throw notFound(`No callback of a ${kind} ${sid} that came in by ${asOf.toISOString()} has become an event.`);
    return { row, asOf, now: asOf };
  }
}
