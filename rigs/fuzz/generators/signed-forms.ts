import { KINDS, PLURAL, type Parameters } from '@sidetrack/domain';
import { parseParameters, signForm, type CallbackRequest } from '@sidetrack/signalwire';
import { drawChance, drawInt, drawOne, drawUuid, type Draws } from '@sidetrack/provider-simulator';
import { ACCOUNT, FORM, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const NAMES = [
  'AccountSid',
  'MessageSid',
  'SmsSid',
  'MessageStatus',
  'CallSid',
  'CallStatus',
  'RecordingSid',
  'RecordingStatus',
  'RecordingDuration',
  'Timestamp',
  'SequenceNumber',
  'NumMedia',
  'NumSegments',
  'CallDuration',
  'ErrorCode',
  'SipResponseCode',
  'From',
  'To',
  'ParentCallSid',
  'RecordingChannels',
  'ConferenceSid',
  'TranscriptionSid',
] as const;

const PLAUSIBLE = { message: ['Message', 'sent'], call: ['Call', 'ringing'], recording: ['Recording', 'completed'] };

/** Absurd forms with a right signature. They get past the check of the signature and reach everything behind it. */
export const signedForms: Generator = {
  name: 'signed forms',
  doors: ['ingest'],
  framing: 'sound',
  next(draws) {
    const kind = drawOne(draws, KINDS as unknown as ['message']);
    const path = `/callbacks/${PLURAL[kind]}${drawChance(draws, 0.2) ? `?tag=${encodeWrongly(draws, drawText(draws)).slice(0, 2_000)}` : ''}`;
    const [stem, status] = PLAUSIBLE[kind];
    const fields = [`AccountSid=${ACCOUNT}`, `${stem}Sid=${drawUuid(draws)}`, `${stem}Status=${status}`];
    for (let count = drawInt(draws, 1, 6); count > 0; count -= 1) fields.push(drawField(draws));
    if (drawChance(draws, 0.3)) fields.splice(0, drawInt(draws, 1, 3));
    if (drawChance(draws, 0.01)) fields.push(...Array.from({ length: 5_000 }, (_, index) => `p${index}=x`));
    if (drawChance(draws, 0.002)) fields.push(...Array.from({ length: 16_000 }, (_, index) => index.toString(36)));
    // The body has one byte for each character. Decoding is left to the door.
    const body = fields.join('&').slice(0, 65_000);
    const signature = signForm(SIGNING_KEY, PUBLIC_URL + path, read(body));
    const headers = [['content-type', FORM] as const, ['x-signalwire-signature', signature] as const];
    return writeRequest('POST', path, headers, body);
  },
};

/** The parameters as the door will read them from the body, because the signature has to fit these. */
function read(body: string): Parameters {
  const request = {
    method: 'POST',
    target: '',
    host: '',
    bodyType: 'form',
    rawBody: Buffer.from(body),
    signature: null,
  };
  const parsed = parseParameters(request as CallbackRequest);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.params;
}

function drawField(draws: Draws): string {
  const name = drawChance(draws, 0.7) ? drawOne(draws, NAMES) : encodeWrongly(draws, drawText(draws));
  const value = encodeWrongly(draws, drawText(draws));
  return drawChance(draws, 0.05) ? name : `${name}=${value}`;
}
