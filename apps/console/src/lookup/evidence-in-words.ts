import type { Lookup } from './use-lookup';

type Event = Extract<Lookup['timeline'][number], { readonly type: 'event' }>;

/** What is in the evidence about a SID, in sentences: for whoever is about to give it away. */
export function evidenceInWords({ timeline }: Pick<Lookup, 'timeline'>): readonly string[] {
  const events = timeline.filter((entry) => entry.type === 'event');
  const called = events.filter(({ origin }) => origin === 'callback');
  const asked = events.length - called.length;
  const also = asked === 0 ? '' : `, and ${numberOf(asked, 'answer')} of the provider’s REST API, which nobody signed`;
  return [
    called.length === 0
      ? `A zip with ${numberOf(asked, 'answer')} of the provider’s REST API: no callback came, so nothing in it is signed.`
      : `A zip with ${callbacks(called.length)} that were signed${also}.`,
    ...signatures(called),
    'It can be checked without access here: its README says how. The signing key is not in it.',
    'Phone numbers are in it, and the text of a message where its callbacks carried that.',
  ];
}

function signatures(called: readonly Event[]): string[] {
  if (called.length === 0) return [];
  const verified = called.filter(({ signature }) => signature.verdict === 'verified').length;
  if (called.length === 1)
    return [verified === 1 ? 'Its signature verifies.' : 'The README says what its signature proves today.'];
  if (verified === called.length) return ['All signatures verify.'];
  return [`${verified} of ${called.length} signatures verify today; the README says what holds for the others.`];
}

const callbacks = (count: number): string =>
  count === 1 ? '1 callback as it came, with the bytes' : `${count} callbacks as they came, each with the bytes`;

const numberOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
