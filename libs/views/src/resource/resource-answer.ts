import { STATUS_PATH, type Kind } from '@sidetrack/domain';
import { z } from 'zod';
import { answer, type Fields } from '../answers/answer.js';
import { ACCOUNT_SID, CONTRADICTED, EXAMPLE, FINAL, FIRST_SEEN, LAST_SEEN, SID } from '../answers/examples.js';
import * as field from '../answers/fields.js';
import { statusesInPathOrder } from './first-reports.js';
import type { ResourceRow } from './resource-row.js';

interface ExampleOfKind {
  readonly status: string;
  readonly final: boolean;
  readonly timestamps: Readonly<Record<string, string>>;
  readonly eventCount: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/**
 * A message, a call or a recording as the API shows it: the fields that all three have, with the kind's own fields
 * among them.
 */
export function resource<const OfKind extends Kind, const Own extends Fields>(
  kind: OfKind,
  own: Own,
  example: ExampleOfKind,
  final = FINAL,
) {
  return answer(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}Dto`, {
    kind: field.word(kind),
    sid: field.text(SID, EXAMPLE[kind]),
    accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
    status: field.oneOfOrNull(
      STATUS_PATH[kind].map(({ status }) => status),
      'The furthest point that any callback reports; null while none has a status in the known list.',
      example.status,
    ),
    final: field.flag(final, example.final),
    contradicted: field.flag(CONTRADICTED, false),
    ...own,
    timestamps: field.timestamps(statusesInPathOrder(kind), example.timestamps),
    eventCount: field.count('How many different callbacks have come in.', example.eventCount),
    firstSeenAt: field.time(FIRST_SEEN, example.firstSeenAt),
    lastSeenAt: field.time(LAST_SEEN, example.lastSeenAt),
    asOf: asOf(),
  });
}

export const asOf = () => z.optional(field.time('The moment that was asked about; absent when it was the present.'));

/** Reads out of a row the columns that stand in the answer under the same name, in the order in which they are described. */
export function columnsFrom<const Own extends Fields>(own: Own) {
  const names = Object.keys(own) as (keyof Own)[];
  return (row: ValuesOf<Own>): ValuesOf<Own> => {
    const values: Partial<ValuesOf<Own>> = {};
    for (const name of names) values[name] = row[name];
    return values as ValuesOf<Own>;
  };
}

type ValuesOf<Own extends Fields> = { [Name in keyof Own]: z.output<Own[Name]> };

/** What every kind has, read from its row: which one it is, where it stands, and when callbacks came in. */
export const identityOf = ({ sid, accountSid }: ResourceRow) => ({ sid, accountSid });

export const standingOf = ({ status, final, contradicted }: ResourceRow) => ({ status, final, contradicted });

export const sightingsOf = ({ eventCount, firstSeenAt, lastSeenAt }: ResourceRow) => ({
  eventCount,
  firstSeenAt: firstSeenAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
});
