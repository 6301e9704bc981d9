import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/** Newest first, as every list is. */
const ORDER = 'first_seen_at DESC, sid DESC';

/**
 * Finds events by tag among millions (GIN). Only events with tags are in the index, so a callback URL without tags
 * costs nothing: no entry, and not a byte on disk. A tagged event is first written to a separate list. When the list
 * has grown to half a megabyte, the list is sorted into the index, which takes some milliseconds. With the default of
 * four megabytes one unlucky append would wait long enough to be noticed.
 *
 * Likewise only contradicted calls and recordings, and calls that are not `outbound-api`, have an entry in the other
 * indexes: direction and contradiction hardly ever change, so updates stay within their page (HOT).
 */
export class FindEventsByTag1700000000017 implements Step {
  readonly name = 'FindEventsByTag1700000000017';
  readonly walks = ['events', 'calls', 'recordings'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE INDEX events_by_tag ON events USING gin (tags jsonb_path_ops)
        WITH (gin_pending_list_limit = 512) WHERE tags <> '{}'`,
      `CREATE INDEX calls_by_direction ON calls (direction, ${ORDER}) WHERE direction <> 'outbound-api'`,
      `CREATE INDEX calls_contradicted ON calls (${ORDER}) WHERE contradicted`,
      `CREATE INDEX recordings_contradicted ON recordings (${ORDER}) WHERE contradicted`,
    ]);
  }

  down = refuseToRevert;
}
