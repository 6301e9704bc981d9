/**
 * Waits until every piece of work has ended, even after one has failed. Only then may the table be dropped that the
 * work uses.
 */
export async function awaitEach<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
