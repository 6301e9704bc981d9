import type { Rule } from '../query/rule.js';
import { decodeAuditCursor, type AuditCursor } from './audit-cursor.js';

export const isAuditCursorOf =
  (list: AuditCursor['list']): Rule =>
  (value) =>
    typeof value === 'string' && decodeAuditCursor(value, list) !== null
      ? null
      : 'is not one that this list gave out; begin without it.';
