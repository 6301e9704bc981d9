import { describe, expect, it } from 'vitest';
import { decodeAuditCursor, encodeAuditCursor, type AuditCursor } from './audit-cursor.js';

const cursor: AuditCursor = {
  list: 'absences',
  askedAt: new Date('2026-03-01T12:00:00Z'),
  after: { time: new Date('2026-02-01T12:00:00.123Z'), class: 'open-call', sid: 'CA_1-x', accountSid: 'AC1' },
};

describe('a cursor of the audit', () => {
  it('is read back as it was written', () => {
    expect(decodeAuditCursor(encodeAuditCursor(cursor), 'absences')).toEqual(cursor);
  });

  it('holds any SID', () => {
    const any = { ...cursor, after: { ...cursor.after, sid: 'v3:9X2v[~|`$]^=', accountSid: 'x'.repeat(128) } };
    expect(decodeAuditCursor(encodeAuditCursor(any), 'absences')).toEqual(any);
  });

  it('belongs to its list', () => {
    expect(decodeAuditCursor(encodeAuditCursor(cursor), 'discrepancies')).toBeNull();
  });

  it.each(['', 'x', `${encodeAuditCursor(cursor)}=`, Buffer.from('["absences",1,2,"a","b"]').toString('base64url')])(
    'is none that %j could be taken for',
    (text) => {
      expect(decodeAuditCursor(text, 'absences')).toBeNull();
    },
  );
});
