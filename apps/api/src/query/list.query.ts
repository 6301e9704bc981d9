import { AccountParameter, LimitParameter, MomentParameter } from './common-parameters.js';

/** What every list can be asked for. Statuses and cursors belong to a kind, so each list checks its own. */
export abstract class ListQuery {
  abstract status?: string[];
  abstract cursor?: string;

  @AccountParameter()
  accountSid?: string;

  @MomentParameter('First seen at this time or later.', '3d')
  since?: string;

  @MomentParameter('First seen before this time.', '2026-01-31T08:00:00Z')
  until?: string;

  @LimitParameter()
  limit: number = 50;
}
