import { KINDS, type Kind } from '@sidetrack/domain';
import {
  FINDINGS,
  PURPOSES,
  RECONCILIATION_STATES,
  type AskedAboutOne,
  type Counts,
  type Reconciliation,
  type ReconciliationWithSweeps,
  type Sweep,
} from '@sidetrack/reconciliation';
import { ACCOUNT_SID, answer, EXAMPLE, exampleOf, field, SID, type AnswerOf } from '@sidetrack/views';

const [ASKED_AT, STARTED_AT, FINISHED_AT] = [
  '2026-01-31T09:00:00.000Z',
  '2026-01-31T09:00:00.120Z',
  '2026-01-31T09:00:14.300Z',
];

const COUNTS = {
  seen: field.count('How many the provider has.', 1_200),
  confirmed: field.count('Callbacks said the same.', 1_180),
  lost: field.count('The provider reports an end, and no callback did.', 14),
  unknown: field.count('The provider has it, and no callback ever named it.', 2),
  disagreeing: field.count('Callbacks reported another end.', 1),
  undecided: field.count('Nothing can be concluded: too young, open there too, or not readable.', 3),
};

const SweepProblemResource = answer('SweepProblemDto', {
  reason: field.text('In a word.', 'credentials'),
  detail: field.text(
    'In a line for people.',
    'the provider does not accept the user and the secret (HTTP 401, code 20003)',
  ),
});

/** The way through the list of one day of one kind of one account. */
export const SweepResource = answer('SweepDto', {
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  kind: field.oneOf(KINDS, '', 'message'),
  day: field.day('The UTC day.', '2026-01-30'),
  startedAt: field.timeOrNull('When its first page was asked for.', STARTED_AT),
  finishedAt: field.timeOrNull('When it came to its end, whole or not; null while it has not.', FINISHED_AT),
  complete: field.flag(
    'Whether the list was read to its end. Only then does it say what the provider has of that day.',
    true,
  ),
  pages: field.count('How many pages were read.', 2),
  ...COUNTS,
  problem: field.partOrNull(SweepProblemResource, 'What keeps it from going on, or ended it.', null),
});
export type SweepResource = AnswerOf<typeof SweepResource>;

const TotalsResource = answer('ReconciliationTotalsDto', {
  sweeps: field.count('How many days there are to read, of all accounts and kinds.', 9),
  finished: field.count('How many of them are at their end.', 9),
  complete: field.count('How many were read whole.', 9),
  ...COUNTS,
});

const OpenEndsResource = answer('OpenEndsDto', {
  ...COUNTS,
  seen: field.count('How many were asked for by their SIDs.', 24),
  gone: field.count('How many of them the provider does not have.', 0),
});

const OF_RUN = {
  id: field.uuid('', '5b1f6c2e-0000-4000-8000-000000000018'),
  askedBy: field.text('`schedule`, `cli`, or the name of the token that asked.', 'schedule'),
  purpose: field.oneOf(
    PURPOSES,
    'What was due by the clock, what somebody wanted to know, or what was before callbacks were sent here.',
    'schedule',
  ),
  state: field.oneOf(RECONCILIATION_STATES, 'How far it is.', 'done'),
  dryRun: field.flag('Whether it asks and counts, and stores no observation.', false),
  kinds: field.texts('Which kinds it asks for.', KINDS),
  since: field.textOrNull('The first UTC day that it asks for; null: no day, open ends alone.', '2026-01-28'),
  until: field.textOrNull('The first UTC day that it leaves out.', '2026-02-01'),
  createdAt: field.time('When it was asked for.', ASKED_AT),
  startedAt: field.timeOrNull('When its turn came.', STARTED_AT),
  finishedAt: field.timeOrNull('When it came to its end.', FINISHED_AT),
  problems: field.texts('What is wrong, in lines for people: accounts that refuse us, days without an end.', []),
  totals: field.part(TotalsResource, 'What the lists of the days say so far.'),
  openEnds: field.part(OpenEndsResource, 'What came of asking for resources without an end, by SID.'),
};

/** A reconciliation as the list has it. */
export const ReconciliationResource = answer('ReconciliationDto', OF_RUN);
export type ReconciliationResource = AnswerOf<typeof ReconciliationResource>;

/** A reconciliation with each of its days. */
export const WholeReconciliationResource = answer('WholeReconciliationDto', {
  ...OF_RUN,
  sweeps: field.listOf(SweepResource, 'The days, the latest first.', [exampleOf(SweepResource)]),
});
export type WholeReconciliationResource = AnswerOf<typeof WholeReconciliationResource>;

/** What the provider says of one resource, right now. */
export const AskedResource = answer('AskedDto', {
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  askedAt: field.time('When it was asked for.', ASKED_AT),
  finding: field.oneOfOrNull(
    [...FINDINGS, 'gone'],
    'What that amounts to; `gone`: the provider does not have it. Null where the provider gave no answer.',
    'lost',
  ),
  word: field.textOrNull("The status in the word of the provider's REST API.", 'delivered'),
  isNews: field.flag('Whether it was not known before: it is an event now.', true),
  problem: field.partOrNull(SweepProblemResource, 'Why there is no answer.', null),
});
export type AskedResource = AnswerOf<typeof AskedResource>;

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

export function toReconciliationResource(run: Reconciliation): ReconciliationResource {
  const { id, askedBy, purpose, state, dryRun, kinds, range, createdAt, problems, totals, openCounts } = run;
  return {
    id,
    askedBy,
    purpose,
    state,
    dryRun,
    kinds,
    since: range?.since ?? null,
    until: range?.until ?? null,
    createdAt: createdAt.toISOString(),
    startedAt: iso(run.startedAt),
    finishedAt: iso(run.finishedAt),
    problems,
    totals,
    openEnds: { ...withoutGaps(openCounts), gone: openCounts.gone ?? 0 },
  };
}

export function toWholeReconciliationResource(run: ReconciliationWithSweeps): WholeReconciliationResource {
  return { ...toReconciliationResource(run), sweeps: run.sweeps.map(toSweepResource) };
}

function toSweepResource({ accountSid, kind, day, pages, counts, complete, problem, ...times }: Sweep): SweepResource {
  const [startedAt, finishedAt] = [iso(times.startedAt), iso(times.finishedAt)];
  return { accountSid, kind, day, startedAt, finishedAt, complete, pages, ...counts, problem };
}

function withoutGaps(counts: Partial<Counts>): Counts {
  const { seen = 0, confirmed = 0, lost = 0, unknown = 0, disagreeing = 0, undecided = 0 } = counts;
  return { seen, confirmed, lost, unknown, disagreeing, undecided };
}

interface AskedFor {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

export function toAskedResource(
  { kind, sid, accountSid }: AskedFor,
  at: Date,
  asked: AskedAboutOne | { readonly reason: string; readonly detail: string },
): AskedResource {
  const of = { kind, sid, accountSid, askedAt: at.toISOString() };
  if ('finding' in asked)
    return { ...of, finding: asked.finding, word: asked.word, isNews: asked.isNews, problem: null };
  const { reason, detail } = asked;
  return { ...of, finding: null, word: null, isNews: false, problem: { reason, detail } };
}
