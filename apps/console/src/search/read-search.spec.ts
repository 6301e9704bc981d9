import { describe, expect, it } from 'vitest';
import { readSearch } from './read-search';

const SID = '0a059168-0000-4000-8000-000000000002';

describe('the one box', () => {
  it.each([
    SID,
    ` "${SID}" `,
    `MessageSid: ${SID}`,
    `https://example.signalwire.com/api/Messages/${SID}.json`,
    'SW-48213',
    'CallSid: 1234567890',
    '12345678-1234-1234-1234-123456789012',
    'SM-by-hand',
  ])('leads from %s to the page that knows SIDs and tickets', (text) => {
    expect(readSearch(text)).toEqual({ ok: true, to: { to: '/sid/$sid', params: { sid: text.trim() } } });
  });

  it.each([
    '+15550100001',
    '+1 (555) 010-0001',
    '"+1.555.010.0001"',
    '12065550100',
    '(206) 555-0100',
    '(555) 010-1234',
    '0049 151 12345678',
    '0151/12345678',
    'tel:+49-151-12345678',
    'whatsapp:+15550100001',
    'whatsapp: 15550100001',
    'call from +49 151 12345678',
    '+1 206 555 0100 x12',
    '＋１２０６５５５０１００',
    '+44\u00a0(0)20\u00a07946\u00a00000',
  ])('takes %s as a phone number, as it was typed', (text) => {
    const number = text.replaceAll('"', '');
    expect(readSearch(text)).toEqual({ ok: true, to: { to: '/number/$number', params: { number } } });
  });

  it('turns words with a colon into the filters of a list', () => {
    expect(readSearch('status:sent class:receipt-overdue to:+1555 error:30003 before:3d')).toEqual({
      ok: true,
      to: {
        to: '/messages',
        search: { status: ['sent'], class: ['receipt-overdue'], to: '+1555', errorCode: ['30003'], until: '3d' },
      },
    });
  });

  it('knows tags, whose values have a colon before them, and what else the lists know', () => {
    expect(readSearch('tag:campaign:spring,source:app country:DE direction:outbound updated:15m')).toEqual({
      ok: true,
      to: {
        to: '/messages',
        search: {
          tag: ['campaign:spring', 'source:app'],
          country: 'DE',
          direction: 'outbound',
          updatedSince: '15m',
        },
      },
    });
  });

  it('takes several values, with commas or by repeating the word', () => {
    expect(readSearch('status:sent,queued STATUS:sending')).toMatchObject({
      to: { search: { status: ['sent', 'queued', 'sending'] } },
    });
  });

  it('takes a quoted number as it was typed', () => {
    expect(readSearch('from:"+1 (555) 010-0001"')).toMatchObject({ to: { search: { from: '+1 (555) 010-0001' } } });
  });

  it.each([
    ['in:discrepancies class:stalled', '/discrepancies'],
    ['in:calls', '/calls'],
    ['status:busy,no-answer', '/calls'],
    ['status:failed', '/messages'],
  ])('%s is asked of the list %s', (text, list) => {
    expect(readSearch(text)).toMatchObject({ to: { to: list } });
  });

  it.each([
    ['delivered', '/messages', { status: ['delivered'] }],
    ['busy', '/calls', { status: ['busy'] }],
    ['absent', '/recordings', { status: ['absent'] }],
    ['receipt overdue', '/messages', { class: ['receipt-overdue'] }],
    ['Germany', '/messages', { country: 'DE' }],
    ['de', '/messages', { country: 'DE' }],
    ['united kingdom', '/messages', { country: 'GB' }],
    ['cote d’ivoire', '/messages', { country: 'CI' }],
    [
      'failed messages to Germany with error 30007',
      '/messages',
      { status: ['failed'], country: 'DE', errorCode: ['30007'] },
    ],
    ['inbound whatsapp US', '/messages', { direction: 'inbound', channel: 'whatsapp', country: 'US' }],
    ['calls inbound', '/calls', { direction: 'inbound' }],
    ['undelivered after:3d', '/messages', { status: ['undelivered'], since: '3d' }],
    ['country:Germany', '/messages', { country: 'DE' }],
  ])('understands %s without a colon', (text, to, search) => {
    expect(readSearch(text)).toEqual({ ok: true, to: { to, search } });
  });

  it('leads from an error code to what it means', () => {
    expect(readSearch(' 30007 ')).toEqual({ ok: true, to: { to: '/codes/$code', params: { code: '30007' } } });
  });

  it.each(['to be delivered', 'SM-', 'failed hello', '30007 30008x'])('takes %s for no filters', (text) => {
    expect(readSearch(text)).toMatchObject({ ok: true, to: { to: '/sid/$sid' } });
  });

  it.each([
    ['status:sent hello', 'What is “hello”?'],
    ['status:sent colour:red', 'There is no colour:'],
    ['status:', 'Nothing stands behind status:'],
    ['in:letters', 'in: is one of messages, calls'],
  ])('says what it cannot read in %s', (text, fault) => {
    expect(readSearch(text)).toMatchObject({ ok: false, fault: expect.stringContaining(fault) });
  });
});
