export { CallCallbackDto } from './call-callback.dto.js';
export type { CallbackRequest } from './callback-request.js';
export { kindOfCallback, type CallbackKind } from './kind-of-callback.js';
export { isEvidenceGenuine, signedBytes } from './evidence.js';
export { excessOf, LONGEST_QUERY, MOST_PARAMETERS, type Excess } from './excess.js';
export { areSameParameters, fingerprintOf } from './fingerprint.js';
export { judgeEvent } from './judge-event.js';
export { MADE_UP_KEY } from './made-up-key.js';
export { MessageCallbackDto } from './message-callback.dto.js';
export { isHost } from './host.js';
export { toGoneObservation, toObservation, type AskedAnswer, type Report } from './observation.js';
export { parseForm, parseParameters, queryOf, type ParsedParameters } from './parse-parameters.js';
export { parseTimestamp } from './parse-timestamp.js';
export { accountOf, type ParameterFault } from './read-fields.js';
export { readSigned, type SignedContent } from './read-signed.js';
export { readSubject, type CallbackSubject } from './read-subject.js';
export { explainWrongRoute } from './wrong-route.js';
export { readPublicUrl, withCredentials, withoutSlashesAtEnd, type PublicUrl } from './public-url.js';
export { RecordingCallbackDto } from './recording-callback.dto.js';
export { respelledUrls } from './respelled-urls.js';
export { hmacOf, signForm, signRawBody, signUrl } from './sign.js';
export {
  createSignatureVerifier,
  isBodyBound,
  readSignature,
  type Disbelief,
  type GivenSignature,
  type SignatureVerifier,
  type Verification,
} from './signature.js';
export type { SignatureExplanation, SignatureFinding } from './signature-explanation.js';
export { formReadings } from './signed-text.js';
export { keyIdOf, SigningKeys, type GivenKey, type SigningKey } from './signing-keys.js';
export { makeStorable, storableText } from './storable.js';
export { toEvent } from './to-event.js';
export { validateCallback, type CallbackDto, type CallbackValidation, type ReadCallback } from './validate-callback.js';
