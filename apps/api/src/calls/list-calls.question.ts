import { discrepancyClasses, listCursor, OF_EVERY_LIST, party, status } from '../listing/list-parameters.js';
import { toListQuestion } from '../listing/list-question.js';
import { sid } from '../query/common-parameters.js';
import { country } from '../query/country.js';
import { one } from '../query/parameter.js';
import { question } from '../query/question.js';

/** The query parameters of the list of calls. */
export const LIST_CALLS = question(
  {
    status: status('call'),
    class: discrepancyClasses,
    from: party('from'),
    to: party('to'),
    // Each provider has its own words for what started a call. All known words begin with one of these two.
    direction: one(
      {
        description:
          '`inbound`; `outbound`, which is `outbound-api` and `outbound-dial`; or exactly the word of the callbacks.',
        example: 'outbound-dial',
      },
      (text) =>
        /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text)
          ? { value: text }
          : { refusal: 'is inbound, outbound, or the word of the callbacks, such as outbound-dial.' },
    ),
    country,
    parentCallSid: sid('Only the legs that this call dialled.', '0703574f-0000-4000-8000-000000000003'),
    cursor: listCursor('call'),
    ...OF_EVERY_LIST,
  },
  toListQuestion,
);
