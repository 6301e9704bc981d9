import type { Resource } from '../state/resource.js';

export type Params = Readonly<Record<string, string>>;

/** A parameter as it is, null where the callbacks never said it. */
export const text = (params: Params, name: string): string | null => params[name] || null;

/** A parameter as a number, null where the callbacks never said it. */
export const number = (params: Params, name: string): number | null => (params[name] ? Number(params[name]) : null);

export const isInbound = ({ status, params }: Resource): boolean =>
  params.Direction === 'inbound' || status === 'receiving' || status === 'received';

/** Made-up dollars: known once something was sent or has ended well, and `factor` times as much after a correction. */
export function priceOf(resource: Resource, factor: number): number | null {
  const { kind, params, sentAt, status } = resource;
  if (kind === 'message') return sentAt === null ? null : 0.0079 * (number(params, 'NumSegments') ?? 1) * factor;
  if (status !== 'completed') return null;
  const seconds = number(params, kind === 'call' ? 'CallDuration' : 'RecordingDuration') ?? 0;
  return (kind === 'call' ? 0.008 : 0.002) * Math.ceil(seconds / 60) * factor;
}

/** The seconds that a finished call or recording took, null before and where nobody answered. */
export function durationOf({ kind, params, status }: Resource): number | null {
  return status === 'completed' ? (number(params, kind === 'call' ? 'CallDuration' : 'RecordingDuration') ?? 0) : null;
}

/** What a code says, in words of ours: nothing may hang on the providers' own. */
export const errorMessage = (code: string | null): string | null =>
  code === null ? null : `made-up explanation of code ${code}`;
