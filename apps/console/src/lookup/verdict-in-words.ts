import type { Schemas } from '../api/client';

const VERDICTS: Readonly<Record<Schemas['TimelineEventDto']['signature']['verdict'], string>> = {
  verified: 'signature verified',
  ambiguous: 'signature verifies, but the same signed text came split into other parameters too',
  'key-unknown': 'signature verified when it came in; its key is not in SIGNING_KEYS any more',
  'made-up': 'made up: its signature proves nothing',
  observed: 'not called back: the provider’s REST API said it when it was asked',
  wrong: 'signature wrong',
};

/** What the signature of an event proves today. */
export const verdictInWords = ({ signature }: Pick<Schemas['TimelineEventDto'], 'signature'>): string =>
  VERDICTS[signature.verdict];
