import { isSid, SID_IN_WORDS } from '@sidetrack/domain';
import { WrongOption, type Reader } from '../frame/option.js';

const sidOf =
  (what: string): Reader<string> =>
  (text) => {
    const sid = text.trim();
    return isSid(sid) ? sid : new WrongOption(`is not ${what}: ${SID_IN_WORDS}`);
  };

/** The SID of a message, a call or a recording, pasted with blanks around it or without. */
export const sid = sidOf('a SID');

/** The SID of an account. */
export const accountSid = sidOf('an account SID');
