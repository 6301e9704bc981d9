import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { createSignatureVerifier, parseParameters, SigningKeys } from '@sidetrack/signalwire';
import Fastify from 'fastify';
import { acceptRawBodies } from '../../../../apps/ingest/src/raw-body.js';
import { toCallbackRequest } from '../../../../apps/ingest/src/to-callback-request.js';

/** The parts of a callback that a store needs. */
export interface ReceivedCallback {
  readonly sid: string;
  readonly status: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const NAMES: Readonly<Record<Kind, { readonly sid: string; readonly status: string }>> = {
  message: { sid: 'MessageSid', status: 'MessageStatus' },
  call: { sid: 'CallSid', status: 'CallStatus' },
  recording: { sid: 'RecordingSid', status: 'RecordingStatus' },
};

/**
 * The one route of all peers on Fastify. It verifies with the product's own verifier, parses, and answers 200 when the
 * store is done, so that only the stores differ. It has no Nest, no validation and no batches: the least that a correct
 * handler needs.
 */
export async function serveCallbacks(
  store: (callback: ReceivedCallback) => Promise<void>,
  close: () => Promise<void>,
): Promise<void> {
  const keys = new SigningKeys([{ accountSid: '*', key: process.env['SIGNING_KEY'] ?? '' }]);
  const verifier = createSignatureVerifier({ publicUrls: [process.env['PUBLIC_URL'] ?? ''], keys });
  const app = Fastify();
  acceptRawBodies(app);
  for (const kind of KINDS) {
    const names = NAMES[kind];
    app.post(`/callbacks/${PLURAL[kind]}`, async (request, reply) => {
      const callback = toCallbackRequest(request);
      const parsed = parseParameters(callback);
      if (!parsed.ok || !verifier.verify(callback, parsed.params).ok) return reply.code(401).send();
      const { params } = parsed;
      const [sid, status] = [params[names.sid], params[names.status]];
      if (typeof sid !== 'string' || typeof status !== 'string') return reply.code(422).send();
      await store({ sid, status, params });
      return reply.code(200).send();
    });
  }
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.once('SIGTERM', () => void app.close().then(close));
  process.send?.({ url });
}
