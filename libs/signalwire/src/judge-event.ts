import { isMadeUp, OBSERVED_SCHEME, type CallbackEvent, type SignatureVerdict } from '@sidetrack/domain';
import { isEvidenceGenuine, sentParameters } from './evidence.js';
import { MADE_UP_KEY } from './made-up-key.js';
import { followsFromReport } from './observation.js';
import type { SigningKeys } from './signing-keys.js';
import { toEvent } from './to-event.js';
import { validateCallback } from './validate-callback.js';

/**
 * Whether a stored event is what its account signed: the stored key made the signature over these parameters, and every
 * column that state is folded from follows from the parameters. Otherwise a genuine signature could be carried over to
 * a SID or a status that nobody signed. A key that is no longer configured can prove nothing and disprove nothing. The
 * valid signature of a made-up event proves nothing either, whichever key made it. Nobody signed an observation, but it
 * too must still say what its parameters say.
 */
export function judgeEvent(event: CallbackEvent, keys: SigningKeys): SignatureVerdict {
  const { accountSid, params, tags, evidence } = event;
  if (evidence.scheme === OBSERVED_SCHEME) return followsFromReport(event) ? 'observed' : 'wrong';
  const wasMadeUp = isMadeUp(accountSid);
  const candidates = wasMadeUp ? [MADE_UP_KEY, ...keys.keysFor(accountSid)] : keys.keysFor(accountSid);
  const known = candidates.find(({ keyId }) => keyId === evidence.keyId);
  if (known === undefined) return 'key-unknown';
  if (!isEvidenceGenuine(evidence, params, known.key, tags) || !followsFromParameters(event)) return 'wrong';
  return wasMadeUp ? 'made-up' : 'verified';
}

function followsFromParameters(event: CallbackEvent): boolean {
  const { kind, params, tags, receivedAt, evidence } = event;
  const sent = sentParameters(evidence, params);
  const validation = sent && validateCallback(kind, sent.params, sent.foreign);
  if (!validation?.ok) return false;
  const told = toEvent(kind, validation, tags, receivedAt, evidence);
  return (
    told.accountSid === event.accountSid &&
    told.sid === event.sid &&
    told.status === event.status &&
    told.sequenceNumber === event.sequenceNumber &&
    told.occurredAt.getTime() === event.occurredAt.getTime() &&
    told.fingerprint.equals(event.fingerprint) &&
    told.unread.length === event.unread.length &&
    told.unread.every((name, place) => name === event.unread[place])
  );
}
