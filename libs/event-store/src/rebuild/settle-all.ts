/**
 * Waits until all are through, also when one has failed: only then may somebody drop the table that they work on.
 *
 * @throws the first failure in the order of the list
 */
export async function settleAll<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
