import { API_TOKEN } from '../../../test/support/api-client.js';
import type { Scene } from '../scene.js';

const EVERY_MS = 200;
const WITHIN_MS = 5_000;
const ANSWERED_AT_LEAST = 0.99;

/** Somebody with a token keeps asking, over a new connection each time, and has to be answered. */
export async function askApi(scene: Scene): Promise<() => Promise<void>> {
  const url = `http://127.0.0.1:${scene.api.options.port}/v1/messages?limit=1`;
  const asked: Promise<boolean>[] = [];
  const ask = async (): Promise<boolean> => {
    const headers = { authorization: `Bearer ${API_TOKEN}`, connection: 'close' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => null);
    await response?.arrayBuffer().catch(() => undefined);
    return response?.status === 200;
  };
  const asking = setInterval(() => void asked.push(ask()), EVERY_MS);
  return async () => {
    clearInterval(asking);
    const answered = (await Promise.all(asked)).filter(Boolean).length;
    scene.notes.push(`${answered} of ${asked.length} questions to the API answered within ${WITHIN_MS / 1_000} s`);
    scene.expect(
      answered >= asked.length * ANSWERED_AT_LEAST,
      `the API answered ${answered} of ${asked.length} questions`,
    );
  };
}
