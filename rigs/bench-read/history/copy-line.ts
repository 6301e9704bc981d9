import { PLURAL, type Kind } from '@sidetrack/domain';
import { leftOutOf, storedParams } from '@sidetrack/event-store';
import { fingerprintOf, keyIdOf, parseTimestamp, signForm } from '@sidetrack/signalwire';
import type { PlannedCallback } from '@sidetrack/provider-simulator';
import { PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';

/** The columns of `events` that a line holds. Positions are not among them: they are drawn as the lines come. */
export const COPIED_COLUMNS = [
  'received_at',
  'occurred_at',
  'sequence_number',
  'kind',
  'sid',
  'account_sid',
  'status',
  'fingerprint',
  'params',
  'tags',
  'signature_scheme',
  'signed_url',
  'signature',
  'key_id',
  'raw_body',
  'left_out',
] as const;

const STATUS: Readonly<Record<Kind, string>> = {
  message: 'MessageStatus',
  call: 'CallStatus',
  recording: 'RecordingStatus',
};
const SIGNED_URL: Readonly<Record<Kind, string>> = {
  message: `${PUBLIC_URL}/callbacks/${PLURAL.message}`,
  call: `${PUBLIC_URL}/callbacks/${PLURAL.call}`,
  recording: `${PUBLIC_URL}/callbacks/${PLURAL.recording}`,
};
const KEY_ID = keyIdOf(SIGNING_KEY);
const NULL = '\\N';

/**
 * A received callback as a line of COPY's text format: the event that the ingest door would have stored. Its signature
 * is valid, so that look-ups and `sidetrack verify --signatures` find the event genuine.
 */
export function toCopyLine({ kind, sid, params }: PlannedCallback, receivedAt: Date): string {
  const timestamp = params['Timestamp'];
  const occurredAt = (timestamp !== undefined && parseTimestamp(timestamp)) || receivedAt;
  const said = { kind, sid, accountSid: params['AccountSid'] ?? '', status: params[STATUS[kind]] ?? '', params };
  const cells = [
    receivedAt.toISOString(),
    occurredAt.toISOString(),
    params['SequenceNumber'] ?? NULL,
    kind,
    sid,
    said.accountSid,
    said.status,
    `\\\\x${fingerprintOf(params).toString('hex')}`,
    // JSON itself escapes line ends and tabs. Only its backslashes have to be escaped for COPY.
    JSON.stringify(storedParams(said)).replaceAll('\\', '\\\\'),
    '{}',
    'form',
    SIGNED_URL[kind],
    signForm(SIGNING_KEY, SIGNED_URL[kind], params),
    KEY_ID,
    NULL,
    leftOutOf(said) ?? NULL,
  ];
  return `${cells.join('\t')}\n`;
}
