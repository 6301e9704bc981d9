import type { QuarantineReason } from '@sidetrack/intake';

interface Explained {
  /** The reason in one sentence. */
  readonly meaning: string;
  /** What the operator does next. */
  readonly advice: string;
}

/** An explanation of each reason, for a reader who sees it for the first time. */
export const EXPLAINED_REASONS: Readonly<Record<QuarantineReason, Explained>> = {
  unreadable: {
    meaning: 'The signature is right, but the body is neither a form nor a JSON object.',
    advice:
      'Look at the content type and the body: a proxy that changes or cuts bodies breaks them. Mend it, then replay ' +
      'what came whole.',
  },
  'wrong-door': {
    meaning: 'A genuine callback of another kind than the URL is for: a call at the door of messages, for example.',
    advice: 'Set the right callback URL where the resource is made, and replay these through the door that is theirs.',
  },
  invalid: {
    meaning: 'A genuine callback in which the SID, the account or the status is missing, or cannot be one.',
    advice:
      'Each entry names the parameter. If the provider has begun to send something new, update Sidetrack and replay; ' +
      'if your own program made the request, mend that. What an older version refused for anything else can be ' +
      'replayed as it is.',
  },
  ambiguous: {
    meaning:
      'The signature came before, over the same signed text split into other parameters. The provider signs names and ' +
      'values with nothing between them, so whoever has seen a signature can do that; the provider itself never does.',
    advice:
      'Compare it with the callback that came first, which every look-up of its SID points out: only the provider can ' +
      'say which of the two it sent. What came first stays in the log, so a replay of this one is refused; discard it ' +
      'once you know. Look for who could see the signature: it stands in the evidence and in the quarantine.',
  },
  database: {
    meaning: 'A genuine, readable callback that the database would not store, while it took others.',
    advice: 'Each entry has the words of PostgreSQL. Once its cause is gone, replay; nothing is lost meanwhile.',
  },
  signature: {
    meaning: 'Requests whose signature does not match: a sample of them, as anybody can send such.',
    advice:
      'If they come from your provider, each entry says which URL or key would have matched: set PUBLIC_URL or ' +
      'SIGNING_KEYS so, restart (or send the doors a SIGHUP, for keys in SIGNING_KEYS_FILE), and replay. The provider does not send refused callbacks again for long.',
  },
};
