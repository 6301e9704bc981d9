import type { SqlFragment } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { addressesOf, type NumberQuestion } from '@sidetrack/phone-numbers';

/** The side of a message or call whose address is asked for. */
export type Side = 'from' | 'to';

/**
 * The conditions under which a row that is called `resource` has the address on this side; a row meets at most one of
 * them. There is one condition for each spelling, because an index can answer each condition in the order of the list,
 * but all conditions together only in no order.
 *
 * Messages have an index on the address without its scheme (migration 0015), which a condition has to name word for
 * word: a bare number is found in every channel, and one with its scheme among those few. Calls have one on the address
 * as it is, where a colon is part of a SIP address; there the channels of calls are asked for by name.
 */
export function numberConditions(kind: Kind, side: Side, question: NumberQuestion): SqlFragment[] {
  const column = `"resource"."${side}_number"`;
  if (kind !== 'message') {
    return callAddressesOf(question).map((address, index) => isEqual(column, `${side}Address${index}`, address));
  }
  const { written, scheme, spellings } = question;
  const bare = `substr(${column}, strpos(${column}, ':') + 1)`;
  return spellings.map((spelling, index) => {
    const { sql, parameters } = isEqual(bare, `${side}Spelling${index}`, spelling);
    if (scheme === null) return { sql, parameters };
    const [schemeName, writtenName] = [`${side}Scheme`, `${side}Written`];
    return {
      sql: `${sql} AND (starts_with(lower(${column}), :${schemeName}) OR ${column} = :${writtenName})`,
      parameters: { ...parameters, [schemeName]: `${scheme}:`, [writtenName]: written },
    };
  });
}

/**
 * The prefix of a number in a call's address. A SIP address also has a host behind the number, and is a different
 * address.
 */
const SCHEMES_OF_CALLS = ['whatsapp', 'tel'];

/** A bare number also finds calls in every channel. */
function callAddressesOf(question: NumberQuestion): string[] {
  const { scheme, number } = question;
  const inChannels = scheme === null && number !== null ? SCHEMES_OF_CALLS.map((name) => `${name}:${number}`) : [];
  return [...new Set([...addressesOf(question), ...inChannels])];
}

const isEqual = (expression: string, name: string, value: string): SqlFragment => ({
  sql: `${expression} = :${name}`,
  parameters: { [name]: value },
});
