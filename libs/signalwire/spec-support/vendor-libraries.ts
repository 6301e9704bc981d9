import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the vendors' own libraries offer for callbacks; both are CommonJS, one without types. */
export interface VendorWebhooks {
  getExpectedTwilioSignature(key: string, url: string, params: object): string;
  validateRequest(key: string, signature: string, url: string, params: object, suppressWarning?: boolean): boolean;
  validateRequestWithBody(key: string, signature: string, url: string, body: string): boolean;
}

const require = createRequire(import.meta.url);

// SignalWire's package exports its entry alone, so the file is found on disk beside it.
const entry = require.resolve('@signalwire/compatibility-api');

export const signalwire: VendorWebhooks = require(join(dirname(entry), '../lib/webhooks/webhooks.js'));
export const twilio: VendorWebhooks = require('twilio/lib/webhooks/webhooks.js');

/** Whether at least one library accepts; an exception, as with a missing `bodySHA256`, accepts nothing. */
export function isAcceptedByEither(accept: (library: VendorWebhooks) => boolean): boolean {
  return [signalwire, twilio].some((library) => {
    try {
      return accept(library);
    } catch {
      return false;
    }
  });
}
