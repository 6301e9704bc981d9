import type pg from 'pg';
import type { AccessDifference } from './roles/access-difference.js';

/** Positions are drawn before their events can be seen, so those that are stored never pass those that were drawn. */
const IS_BEHIND = `
  SELECT 1 FROM (SELECT max(position) AS newest FROM events) AS stored, events_position_seq AS drawn
   WHERE newest > last_value OR (newest = last_value AND NOT is_called)`;

/**
 * Moves the sequence of positions behind the newest event. A dump carries it along; a copy of rows alone does not, and
 * then new events would get positions that old ones have, so that nobody who follows the feed would see them.
 */
export async function advancePositions(owner: pg.Client): Promise<AccessDifference[]> {
  if ((await owner.query(IS_BEHIND)).rows.length === 0) return [];
  const sql = [
    // Nobody may draw one between the look and the move; who appends waits for it.
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
