import { anyClasses, listCursor, OF_EVERY_LIST, party, status } from '../listing/list-parameters.js';
import { toListQuestion } from '../listing/list-question.js';
import { channel } from '../query/common-parameters.js';
import { country } from '../query/country.js';
import { isErrorCode } from '../query/error-code.js';
import { oneOf, several } from '../query/parameter.js';
import { question } from '../query/question.js';

/** The query parameters of the list of messages. */
export const LIST_MESSAGES = question(
  {
    status: status('message'),
    from: party('from'),
    to: party('to'),
    class: anyClasses(
      'Any of these: what became of the message (`delivery.class`), or where callbacks and the provider differ ' +
        '(`discrepancy.class`); repeat the parameter for several. Every page goes by the moment at which the first was ' +
        'asked for.',
    ),
    errorCode: several(
      {
        description: "Any of these of the provider's error codes; repeat the parameter for several.",
        example: ['30003'],
      },
      (codes) =>
        codes.every(isErrorCode)
          ? { value: codes }
          : { refusal: 'is a code such as 30003. Repeat the parameter for several.' },
    ),
    channel,
    direction: oneOf(['inbound', 'outbound'], 'Only those that went this way.'),
    country,
    cursor: listCursor('message'),
    ...OF_EVERY_LIST,
  },
  toListQuestion,
);
