import { describeVerdict, isMadeUp, SIGNATURE_VERDICTS, type EvidenceScheme } from '@sidetrack/domain';
import type { Evidence, EvidenceItem } from './evidence.js';

/** The signed text and the format of the signature, by scheme. */
const SCHEMES = {
  form: 'the URL, then name and value of each parameter, sorted by name; base64',
  url: 'the URL alone, with the parameters in its query; base64',
  'body-sha256': 'the URL alone; its bodySHA256 is that of the .body file; base64',
  'raw-body': 'the URL, then the bytes of the .body file; lower-case hex',
  'json-fields': 'the URL, then name and value of each field, sorted by name; base64',
  rest: 'nothing: see OBSERVED',
} as const satisfies Record<EvidenceScheme, string>;

const MADE_UP = `
THIS IS EVIDENCE OF NOTHING. The account is one whose callbacks "sidetrack
simulate" has made up: no provider sent them, and what stands below about the
provider and its key holds for real ones.
`;

/** The README inside the bundle, for a reader who does not know this program and has no access to it. */
export function writeReadme(evidence: Evidence): string {
  const { kind, sid, accountSid, status, events } = evidence;
  const signed = events.filter(({ event }) => event.origin === 'callback');
  const observed = events.filter(({ event }) => event.origin === 'reconciliation');
  return `Evidence about the ${kind} ${sid}
of the account ${accountSid}
${isMadeUp(accountSid) ? MADE_UP : ''}
Each .json file in events/ is one status callback that the provider sent, as it
came in: its parameters, when it was received (UTC), the URL and the signature.
A callback is kept only when its signature verifies, and is never changed.
${observed.length === 0 ? '' : 'Files with the origin "reconciliation" were observed instead: see OBSERVED.\n'}
The state that follows from them: ${status ?? 'no status in the known list'}

  received (UTC)            status, verdict when this was made, file
${events.map(eventLine).join('')}
There are phone numbers in it, and there may be texts of messages: give it only
to those who may see them.

IS IT COMPLETE AND UNCHANGED?

  sha256sum -c sha256sums.txt

evidence.json lists the same events, each with the SHA-256 of its file. Bundles
of the same events are the same to the byte.

DID THE PROVIDER SIGN IT?

${signed.length === 0 ? 'No: no callback came of it.\n' : signatureLines(signed)}${observedLines(observed)}
VERDICTS

${SIGNATURE_VERDICTS.map((verdict) => `  ${verdict}: ${describeVerdict(verdict)}`).join('\n')}
`;
}

/** How a reader who has the key can compute the signatures again. */
function signatureLines(signed: readonly EvidenceItem[]): string {
  const schemes = [...new Set(signed.map(({ event }) => event.signature.scheme))];
  const fingerprints = [...new Set(signed.map(({ event }) => event.signature.keyFingerprint))];
  return `Whoever has the account's signing key (the provider, and the owner of the
account) can compute each signature again. The key is not in here, only its
fingerprint, the first 16 hex digits of its SHA-256: ${fingerprints.join(', ')}

  printf %s "$SIGNING_KEY" | sha256sum | cut -c1-16

A .signed file holds the bytes that were signed. With EVENT for the name of one,

${opensslLines(schemes).join('\n')}

gives the signature.value of EVENT.json. Where a parameter was repeated there is
a .signed-2 as well, and one of the two gives it. What was signed depends on the
signature.scheme:

${schemes.map((scheme) => `  ${scheme}: ${SCHEMES[scheme]}`).join('\n')}
`;
}

/** An answer of the REST API proves less than a signature, so the README says which events it brought. */
function observedLines(observed: readonly EvidenceItem[]): string {
  if (observed.length === 0) return '';
  const lines = observed.map(
    ({ file, event }) =>
      `  ${file}: observed over TLS at ${event.receivedAt}, not signed;\n` +
      `    answer's SHA-256 ${event.signature.value}\n    asked ${event.signature.signedUrl}\n`,
  );
  return `
OBSERVED

No callback said what stands in these files. The provider's REST API did, when
it was asked:

${lines.join('')}`;
}

function eventLine({ file, event }: EvidenceItem): string {
  return `  ${event.receivedAt}  ${event.status}, ${event.signature.verdict}, ${file}\n`;
}

function opensslLines(schemes: readonly EvidenceScheme[]): string[] {
  const hmac = 'openssl dgst -sha1 -hmac "$SIGNING_KEY"';
  const isHex = (scheme: EvidenceScheme): boolean => scheme === 'raw-body';
  return [
    ...(schemes.every(isHex) ? [] : [`  ${hmac} -binary EVENT.signed | base64`]),
    ...(schemes.some(isHex) ? [`  ${hmac} -r EVENT.signed    (scheme raw-body)`] : []),
  ];
}
