import { describe, expect, it } from 'vitest';
import { explainedErrorCodes, explainErrorCode } from './error-code.js';

describe('an error code', () => {
  it('is explained with what it means and what to do', () => {
    expect(explainErrorCode('30003')).toEqual({
      code: '30003',
      isDocumented: true,
      meaning: 'the handset could not be reached: switched off or out of coverage',
      meaningWithTwilio: null,
      advice: 'Send it again later; if that fails as well, reach the recipient in another way.',
    });
  });

  it('has two meanings where the providers differ', () => {
    const { meaning, meaningWithTwilio } = explainErrorCode('30002');
    expect([meaning, meaningWithTwilio]).toEqual(['the account balance did not suffice', 'the account is suspended']);
  });

  it.each(['99999', '', 'constructor'])('that nobody documents, %j, is explained as such', (code) => {
    expect(explainErrorCode(code)).toEqual({
      code,
      isDocumented: false,
      meaning: 'a code without a documented meaning',
      meaningWithTwilio: null,
      advice: 'Ask the provider, with the SID, what the code stands for.',
    });
  });

  it('is listed once where it is documented', () => {
    const codes = explainedErrorCodes().map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(30);
    expect(new Set(codes).size).toBe(codes.length);
    expect(explainedErrorCodes().every(({ isDocumented }) => isDocumented)).toBe(true);
  });
});
