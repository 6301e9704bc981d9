import { AccountParameter } from '../query/common-parameters.js';

/** How to ask how long messages have been waiting for their receipts. */
export class WaitingQuery {
  @AccountParameter()
  accountSid?: string;
}
