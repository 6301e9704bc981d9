/**
 * A new Idempotency-Key. Not `randomUUID`, because browsers do not offer it to pages that came over plain HTTP from
 * another machine.
 */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
