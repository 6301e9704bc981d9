/**
 * Waits until every piece of work has ended, also when one has failed: only then may the table be dropped that they
 * work on.
 *
 * @throws the first failure in the order of the list
 */
export async function awaitEach<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
