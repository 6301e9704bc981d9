import { callbackRoute } from '@sidetrack/domain';
import { signForm } from '@sidetrack/signalwire';
import type { PlannedCallback } from '../lives/planned-callback.js';

export interface ProviderRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A callback as the provider posts it: a form, signed over the public URL. `pathPrefix` is the path of the called
 * address before `/callbacks`. `publicUrl` is the address that Sidetrack believes it has.
 */
export function toRequest(
  callback: PlannedCallback,
  { pathPrefix, publicUrl, signingKey }: { pathPrefix: string; publicUrl: string; signingKey: string },
): ProviderRequest {
  const path = callbackRoute(callback.kind);
  return {
    path: pathPrefix + path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-signalwire-signature': signForm(signingKey, publicUrl + path, callback.params),
    },
    body: new URLSearchParams(callback.params).toString(),
  };
}

/** A base URL as it is put in front of a path. */
export function withoutTrailingSlash(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}
