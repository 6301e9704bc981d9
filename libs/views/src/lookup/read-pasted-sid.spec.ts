import { isSid, SID_CHARACTERS } from '@sidetrack/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedSid } from './read-pasted-sid.js';

const UUID = '3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f';
const ACCOUNT = 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50';
const TWILIO = 'CA35c037c9b8bb40c5002e2fe8cbbeecd9';
const RESTCOMM = 'IDa9818d533a6a867304dd2a16f5644215-CAc0a7f3581049f2b0f9e3d5942e80944f';
const SPACE = `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT}`;

describe('a pasted SID', () => {
  it.each([
    ['as it is', UUID],
    ['with blanks and line ends', `  ${UUID}\r\n`],
    ['with a blank that does not break', `\u00a0${UUID}\u00a0`],
    ['with zero-width characters and a byte order mark', `\ufeff${UUID.slice(0, 9)}\u200b${UUID.slice(9)}\u2060`],
    ['in straight quotes', `"${UUID}"`],
    ['in typographic quotes', `„${UUID}“`],
    ['in backticks', `\`${UUID}\``],
    ['in brackets', `(<[${UUID}]>)`],
    ['at the end of a sentence', `${UUID}.`],
    ['with a comma', `${UUID},`],
    ['with a label', `SID: ${UUID}`],
    ['with its kind', `Call SID ${UUID}`],
    ['with long dashes', UUID.replaceAll('-', '–')],
    ['torn by a blank', `${UUID.slice(0, 20)} ${UUID.slice(20)}`],
    ['as a form field', `CallSid=${UUID}&CallStatus=busy`],
    ['as a field of JSON', `{"AccountSid": "${ACCOUNT}", "MessageSid": "${UUID}"}`],
    ['before its account in JSON', `{"MessageSid": "${UUID}", "AccountSid": "${ACCOUNT}"}`],
    ['in the middle of a sentence', `the customer says ${UUID} never came`],
    ['in a URL', `${SPACE}/Calls/${UUID}`],
    ['in a URL with an extension', `${SPACE}/Recordings/${UUID}.mp3`],
    ['in a URL with a query', `${SPACE}/Messages/${UUID}.json?Page=0`],
    ['in a URL with one more segment', `${SPACE}/Calls/${UUID}/Recordings`],
    ['in a URL that is itself escaped', encodeURIComponent(`${SPACE}/Calls/${UUID}.json`)],
    ['in the query of a URL', `https://hooks.example.com/done?AccountSid=${ACCOUNT}&CallSid=${UUID}#rt=100`],
    ['in angle brackets of a mail', `<${SPACE}/Calls/${UUID}>`],
  ])('%s is read', (_how, pasted) => {
    const guesses = readPastedSid(pasted).filter((one) => one === UUID || one.toLowerCase() !== pasted.toLowerCase());
    expect(guesses[0]).toBe(UUID);
  });

  it.each([
    [`${SPACE}/Calls/v3:9X2vTmk_FDaqzKqO0J2bOg`, 'v3:9X2vTmk_FDaqzKqO0J2bOg'],
    [`${SPACE}/Calls/v3%3A9X2vTmk_FDaqzKqO0J2bOg.json`, 'v3:9X2vTmk_FDaqzKqO0J2bOg'],
    ['CallSid=v3%3A9X2vTmk_FDaqzKqO0J2bOg&CallStatus=busy', 'v3:9X2vTmk_FDaqzKqO0J2bOg'],
    [`the call (v3:9X2vTmk_FDaqzKqO0J2bOg), at noon.`, 'v3:9X2vTmk_FDaqzKqO0J2bOg'],
    [`${SPACE}/Calls/${RESTCOMM}/Recordings.json`, RESTCOMM],
    [`"${RESTCOMM}".`, RESTCOMM],
  ])('in %s is %s', (pasted, sid) => {
    expect(readPastedSid(pasted).filter((guess) => guess !== pasted)[0]).toBe(sid);
  });

  it('is no part of the host that a URL names', () => {
    expect(readPastedSid('https://hooks.example.com/SM-by-hand')).toEqual(['SM-by-hand', 'sm-by-hand']);
    expect(readPastedSid('https://hooks.example.com')).not.toContain('hooks.example.com');
  });

  it('is tried as it stands before anything is taken off it', () => {
    expect(readPastedSid('(SM-1).').slice(0, 4)).toEqual(['(SM-1).', '(sm-1).', 'SM-1', 'sm-1']);
  });

  it('is not looked for beyond the length of a URL', () => {
    expect(readPastedSid(`${'!'.repeat(100_000)}a`)).toEqual([]);
    expect(readPastedSid('a/'.repeat(50_000)).length).toBeLessThanOrEqual(8);
  });

  it('is tried exactly before it is tried in lower case', () => {
    expect(readPastedSid(UUID.toUpperCase())).toEqual([UUID.toUpperCase(), UUID]);
  });

  it('of Twilio keeps its two capitals', () => {
    expect(readPastedSid(TWILIO.toUpperCase()).slice(0, 2)).toEqual([TWILIO.toUpperCase(), TWILIO]);
  });

  it('may have lost its dashes', () => {
    expect(readPastedSid(UUID.replaceAll('-', ''))).toContain(UUID);
  });

  it('may be any other word that a callback can carry', () => {
    expect(readPastedSid('SM-by-hand')[0]).toBe('SM-by-hand');
    expect(readPastedSid('http://127.0.0.1:3001/v1/messages/SM-by-hand')[0]).toBe('SM-by-hand');
    expect(readPastedSid('“b3877c40-da60-4998-90ad-b792e98472pa”')[0]).toBe('b3877c40-da60-4998-90ad-b792e98472pa');
  });

  it.each(['', '   ', '…', '""', 'ü', '/', '\u200b'])('is not in %j', (pasted) => {
    expect(readPastedSid(pasted)).toEqual([]);
  });

  it('out of any text is at most eight words that can be SIDs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const candidates = readPastedSid(text);
        return candidates.length <= 8 && candidates.every(isSid);
      }),
    );
  });

  it('that is a SID already comes first, unchanged', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^[${SID_CHARACTERS}]{1,128}$`)),
        (sid) => readPastedSid(sid)[0] === sid,
      ),
    );
  });
});
