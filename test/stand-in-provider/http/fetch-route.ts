import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeRow } from '../rows/write-row.js';
import { answerError, NOT_FOUND } from './answer-error.js';
import { isMediaPath, kindOfPath, withoutJson } from './kind-of-path.js';
import { rowSetting, type ProviderContext } from './provider-context.js';
import { SILENCE } from './silence.js';

/** Answers `Accounts/{sid}/Messages/{Sid}[.json]` and its like. A recording without `.json` is its audio. */
export function fetchResource(
  context: ProviderContext,
  request: FastifyRequest<{ Params: { account: string; list: string; sid: string } }>,
  reply: FastifyReply,
): FastifyReply {
  const { dialect, knobs, state, accountSid } = context;
  const { account, list, sid } = request.params;
  const kind = kindOfPath(list);
  if (kind === null || account !== accountSid) return answerError(reply, knobs, NOT_FOUND);
  const wanted = kind === 'recording' ? sid.replace(/\.(json|wav|mp3)$/, '') : withoutJson(sid);
  const isMissing = knobs.deleted.has(wanted) || knobs.onlyInLog.has(wanted);
  const resource = isMissing ? null : state.find(kind, wanted);
  if (resource === null) return answerError(reply, knobs, NOT_FOUND);
  if (!isMediaPath(request.url.split('?')[0] ?? ''))
    return reply.send(writeRow(dialect, resource, rowSetting(context)));
  if (resource.status !== 'completed') return answerError(reply, knobs, NOT_FOUND);
  return reply.type('audio/wav').send(SILENCE);
}
