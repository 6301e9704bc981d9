import type pg from 'pg';
import type { AccessDifference } from './roles/access-difference.js';

/**
 * Positions are drawn before their events become visible, so a stored position is never higher than the last drawn
 * position.
 */
const IS_BEHIND = `
  SELECT 1 FROM (SELECT max(position) AS newest FROM events) AS stored, events_position_seq AS drawn
   WHERE newest > last_value OR (newest = last_value AND NOT is_called)`;

/**
 * Moves the sequence of positions behind the newest event. A dump carries the sequence along, but a copy of rows alone
 * does not. New events would then get positions that old events have, and no reader who follows the feed would see the
 * new events.
 */
export async function advancePositions(owner: pg.Client): Promise<AccessDifference[]> {
  if ((await owner.query(IS_BEHIND)).rows.length === 0) return [];
  const sql = [
    // No position may be drawn between the look and the move; appends wait for the lock.
    'LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE',
    `SELECT setval('events_position_seq', (SELECT max(position) FROM events))`,
  ];
  await owner.query('BEGIN');
  try {
    for (const statement of sql) await owner.query(statement);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
  return [{ fault: 'the sequence of positions was behind the newest event', sql }];
}
