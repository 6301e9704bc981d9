import { drawSpan, type Draws, isOwnNumber } from '@sidetrack/provider-simulator';

const OWN_NUMBERS = 250;
const OTHER_NUMBERS = 79_000;
const FIELDS = ['From', 'To', 'HangupBy', 'ForwardedFrom'] as const;

/** Who talks to whom: a few numbers have most of the traffic, and most numbers have little. */
export interface Parties {
  readonly own: string;
  readonly other: string;
}

/** Draws numbers by rank. Every doubling of the rank is as likely as the next: Zipf's law. */
export function drawParties(draws: Draws): Parties {
  return {
    own: madeUpNumber(drawSpan(draws, [1, OWN_NUMBERS])),
    other: madeUpNumber(OWN_NUMBERS + drawSpan(draws, [1, OTHER_NUMBERS])),
  };
}

/** The parameters with these parties in place of the simulator's few numbers. SIP addresses stay as they are. */
export function withParties(
  params: Readonly<Record<string, string>>,
  { own, other }: Parties,
): Readonly<Record<string, string>> {
  const renumbered = { ...params };
  for (const field of FIELDS) {
    const number = params[field];
    if (number?.startsWith('+')) renumbered[field] = isOwnNumber(number) ? own : other;
  }
  return renumbered;
}

/** 555-0100 to 555-0199 behind any area code is set aside for fiction: a hundred numbers for each area code. */
function madeUpNumber(rank: number): string {
  return `+1${200 + Math.floor(rank / 100)}55501${String(rank % 100).padStart(2, '0')}`;
}
