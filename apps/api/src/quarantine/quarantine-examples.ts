import { EXPLAINED_REASONS } from './explain-reason.js';
import type { ReasonResource } from './reason-resource.js';
import type { QuarantineResource, ReplayResource, WholeQuarantineResource } from './quarantine-resource.js';

const ID = '3f0c8b7e-0000-8000-8000-000000000005';
const ACCOUNT = '6bfbbe86-0000-4000-8000-000000000001';
const MESSAGE = '0a059168-0000-4000-8000-000000000002';
const BODY = `MessageSid=${MESSAGE}&AccountSid=${ACCOUNT}&MessageStatus=no+word`;
const DETAIL = 'MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"';

export const QUARANTINE_EXAMPLE: QuarantineResource = {
  id: ID,
  receivedAt: '2026-01-31T08:00:01.480Z',
  door: 'messages',
  reason: 'invalid',
  detail: `This is not a callback about a message: ${DETAIL}`,
  errors: [{ pointer: '/MessageStatus', detail: DETAIL }],
  method: 'POST',
  target: '/callbacks/messages',
  bodyBytes: BODY.length,
  sids: [MESSAGE],
  accountSid: ACCOUNT,
  status: null,
  state: 'waiting',
  handledAt: null,
  outcome: null,
};

export const WHOLE_QUARANTINE_EXAMPLE: WholeQuarantineResource = {
  ...QUARANTINE_EXAMPLE,
  headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'hooks.example.com' },
  body: BODY,
  bodyBase64: Buffer.from(BODY).toString('base64'),
  bodyCut: false,
  evidence: {
    scheme: 'form',
    signedUrl: 'https://hooks.example.com/callbacks/messages',
    signature: 'KSnZnABPIj/DhUcet8ikFd9VdQc=',
    keyId: '9f86d081884c7d65',
  },
  explanation: null,
};

export const REASON_EXAMPLE: ReasonResource = {
  reason: 'invalid',
  ...EXPLAINED_REASONS.invalid,
  waiting: 3,
  replayed: 12,
  discarded: 0,
  newestAt: QUARANTINE_EXAMPLE.receivedAt,
};

export const REPLAY_EXAMPLE: ReplayResource = {
  id: ID,
  result: 'stored',
  kind: 'message',
  accountSid: ACCOUNT,
  sid: MESSAGE,
  status: 'sent',
  handledAt: '2026-02-02T09:30:00.000Z',
  alreadyReplayed: false,
};
