import { vi } from 'vitest';
import { postApi, readApi } from '../../support/api-client.js';

/** Has the providers asked from a day on, and waits until that has come to its end. @returns its id */
export async function reconcile(apiUrl: string, since = '1d'): Promise<string> {
  const { id } = await postApi(apiUrl, '/v1/reconciliations', { since });
  const isDone = async (): Promise<void> => {
    const { body } = await readApi(apiUrl, `/v1/reconciliations/${String(id)}`);
    if (body['finishedAt'] === null) throw new Error(`the reconciliation ${String(id)} is still under way`);
  };
  await vi.waitFor(isDone, { timeout: 60_000, interval: 100 });
  return String(id);
}
