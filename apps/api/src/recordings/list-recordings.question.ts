import { discrepancyClasses, listCursor, OF_EVERY_LIST, status } from '../listing/list-parameters.js';
import { toListQuestion } from '../listing/list-question.js';
import { sid } from '../query/common-parameters.js';
import { question } from '../query/question.js';

/** The query parameters of the list of recordings. */
export const LIST_RECORDINGS = question(
  {
    status: status('recording'),
    class: discrepancyClasses,
    callSid: sid('Only the recordings of this call.', '0703574f-0000-4000-8000-000000000003'),
    cursor: listCursor('recording'),
    ...OF_EVERY_LIST,
  },
  toListQuestion,
);
