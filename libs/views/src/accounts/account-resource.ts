import { isMadeUp, providerOf, type Kind } from '@sidetrack/domain';
import { answer, type AnswerOf, ACCOUNT_SID, EXAMPLE } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { LATEST_LOOKED_AT, type KnownAccount } from './find-accounts.js';

const LatestOfAccount = answer('LatestOfAccountDto', {
  message: field.timeOrNull('Of messages; null without any.', '2026-01-31T07:58:11.020Z'),
  call: field.timeOrNull('Of calls, likewise.', '2026-01-31T07:12:40.551Z'),
  recording: field.timeOrNull('Of recordings, likewise.', null),
} satisfies Record<Kind, unknown>);

/** An account as the API shows it. */
export const AccountResource = answer('AccountDto', {
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  provider: field.oneOfOrNull(
    ['signalwire', 'twilio'],
    'Whose account it is, by the shape of its id; null where that does not tell.',
    'signalwire',
  ),
  isMadeUp: field.flag('Whether `sidetrack simulate` has made it up.', false),
  latest: field.part(LatestOfAccount, 'When the latest of each kind was first seen.'),
  lastCallbackAt: field.timeOrNull(
    `When its latest callback came in, of those about its ${LATEST_LOOKED_AT} latest messages, calls and recordings each; null ` +
      'where only the provider’s REST API told of it.',
    '2026-01-31T07:59:30.114Z',
  ),
});
export type AccountResource = AnswerOf<typeof AccountResource>;

export function toAccountResource({ accountSid, latest, lastCallbackAt }: KnownAccount): AccountResource {
  return {
    accountSid,
    provider: providerOf(accountSid),
    isMadeUp: isMadeUp(accountSid),
    latest: {
      message: latest.message?.toISOString() ?? null,
      call: latest.call?.toISOString() ?? null,
      recording: latest.recording?.toISOString() ?? null,
    },
    lastCallbackAt: lastCallbackAt?.toISOString() ?? null,
  };
}
