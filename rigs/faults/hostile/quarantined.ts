import { readApi } from '../../../test/support/api-client.js';

export interface Quarantined {
  readonly id: string;
  readonly body: string | null;
  readonly explanation: { readonly finding: string } | null;
}

interface Page {
  readonly data: readonly { readonly id: string }[];
  readonly next: string | null;
}

/** Every refused callback that is kept for this reason, in full, as the API gives it. */
export async function quarantined(apiPort: number, reason: string): Promise<Quarantined[]> {
  const api = `http://127.0.0.1:${apiPort}`;
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const { status, body } = await readApi(api, `/v1/quarantine?reason=${reason}&limit=1000${cursor}`);
    if (status !== 200) throw new Error(`the API lists the quarantine with ${status}: ${JSON.stringify(body)}`);
    const page = body as unknown as Page;
    ids.push(...page.data.map(({ id }) => id));
    next = page.next;
  }
  const whole: Quarantined[] = [];
  for (const id of ids) {
    const { status, body } = await readApi(api, `/v1/quarantine/${id}`);
    if (status === 200) whole.push(body as unknown as Quarantined);
  }
  return whole;
}

/** How many of these ids the API no longer knows. */
export async function countGone(apiPort: number, ids: readonly string[]): Promise<number> {
  let gone = 0;
  for (const id of ids) {
    const { status } = await readApi(`http://127.0.0.1:${apiPort}`, `/v1/quarantine/${id}`);
    if (status === 404) gone += 1;
  }
  return gone;
}
