import { callbackRoute } from '@sidetrack/domain';
import type { Arrival } from '@sidetrack/intake';
import { MADE_UP_KEY, signForm, signRawBody } from '@sidetrack/signalwire';
import type { PlannedArrival } from '@sidetrack/provider-simulator';

const HOST = 'made-up.example.test';

/** The address that the made-up provider sends to. Nobody can own a name under `.test`. */
export const MADE_UP_URL = `https://${HOST}`;

/** The request as the public door would have received it, signed with the key that proves nothing. */
export function toArrival({ route, params, query, atMs, signedAs, json }: PlannedArrival): Arrival {
  const target = callbackRoute(route) + query;
  const url = MADE_UP_URL + target;
  const isForm = json === undefined;
  const signature = isForm
    ? signForm(MADE_UP_KEY.key, url, signedAs ?? params)
    : signRawBody(MADE_UP_KEY.key, url, json);
  const rawBody = Buffer.from(isForm ? new URLSearchParams(params).toString() : json);
  return {
    route,
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      host: HOST,
      'user-agent': 'sidetrack simulate, made up',
      'x-signalwire-signature': signature,
    },
    receivedAt: new Date(atMs),
    request: { method: 'POST', target, host: HOST, bodyType: isForm ? 'form' : 'json', rawBody, signature },
  };
}
