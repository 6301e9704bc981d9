import proxyAddr from '@fastify/proxy-addr';
import { parseDuration, type Channel, type WindowOverride } from '@sidetrack/domain';
import { isHomeCountry } from '@sidetrack/phone-numbers';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { refuseDatabaseUrl } from './database-url.js';
import { parseAccountKeys, parseNamedTokens } from './named-secrets.js';
import { parseProviderAccess } from './provider-access.js';
import { refusePublicUrl } from './public-urls.js';
import { refuseKeys, refuseTokens } from './secret-pairs.js';
import { showValue } from './shown-value.js';
import { parseWindowOverrides } from './window-overrides.js';

// How the text of a variable becomes its value, and the words for a text that cannot become a value.

/** Makes a shape of a function that gives either the value, or the words that go on after the variable's name. */
const shape = <Value>(
  text: z.ZodType<string, string | undefined>,
  read: (text: string) => { readonly value: Value } | string,
) =>
  text.transform((given, context): Value => {
    const reading = read(given);
    if (typeof reading !== 'string') return reading.value;
    context.addIssue({ code: 'custom', message: reading });
    return z.NEVER;
  });

/** The same, for a variable that may be left out. */
const optionalShape = <Value, Unset>(unset: Unset, read: (text: string) => { readonly value: Value } | string) =>
  z
    .string()
    .optional()
    .transform((given, context): Value | Unset => {
      if (given === undefined) return unset;
      const reading = read(given);
      if (typeof reading !== 'string') return reading.value;
      context.addIssue({ code: 'custom', message: reading });
      return z.NEVER;
    });

const HIGHEST_PORT = 65_535;

/** A TCP port; 0 takes any free one. */
export const port = (fallback: number) =>
  shape(z.string().default(String(fallback)), (text) => {
    if (/^tcp:\/\//i.test(text)) {
      return `is ${showValue(text)}, as Kubernetes sets it for a service of that name: set it for the container, or switch enableServiceLinks off`;
    }
    if (!/^\d+$/.test(text)) return `is not a port such as ${fallback}: it is ${showValue(text)}`;
    if (Number(text) > HIGHEST_PORT) return `is ${showValue(text)}, outside the range of ports, 0 to ${HIGHEST_PORT}`;
    return { value: Number(text) };
  });

const LONGEST_DURATION = '999999d';

/** A length of time in milliseconds. */
export const duration = (fallback: string) => durationWithin(fallback, '1s', LONGEST_DURATION);

/** How long something may take at most, in milliseconds. */
export const deadline = (fallback: string) => durationWithin(fallback, '1s', '4s');

function durationWithin(fallback: string, shortest: string, longest: string) {
  return shape(z.string().default(fallback), (text) => {
    const ms = parseDuration(text);
    if (ms === null) return `is not a duration such as 90s, 15m, 72h or 30d: it is ${showValue(text)}`;
    const isWithin = ms >= (parseDuration(shortest) ?? 0) && ms <= (parseDuration(longest) ?? 0);
    return isWithin ? { value: ms } : `is ${showValue(text)}, outside the range ${shortest} to ${longest}`;
  });
}

/** Where a database is and who logs in; null when it is not set. */
export const databaseUrl = optionalShape(null, (text) => refuseDatabaseUrl(text) ?? { value: text });

/** The path of a file, absolute, since a later reader may work in another folder. Null when it is not set. */
export const filePath = optionalShape(null, (text) => ({ value: resolve(text) }));

/** The address that a port listens on. */
export const host = (fallback: string) => shape(z.string().default(fallback), readHost);

/** The address of one port; null where the port uses the address that both ports share. */
export const ownHost = optionalShape(null, readHost);

/** An IPv6 address may stand in brackets. Only listening shows whether a name or an address belongs to this machine. */
function readHost(text: string): { readonly value: string } | string {
  const address = text.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) return { value: address };
  // The rest could be a name: URLs, addresses with a port, and addresses with a missing or wrong number have been
  // sorted out.
  if (/^[^\s/:@<>[\]]+$/.test(text) && !/^[\d.]+$/.test(text)) return { value: text };
  return `is not an address such as 127.0.0.1, 0.0.0.0 or ::, without scheme and port: it is ${showValue(text.replace(/^.*@/, '…@'))}`;
}

/** A country whose numbers are written without its code; null when none is set. */
export const homeCountry = optionalShape(null, (text) => {
  const country = text.toUpperCase();
  if (isHomeCountry(country)) return { value: country };
  return `is not a country of ISO 3166 in two letters, such as US or DE: it is ${showValue(text)}`;
});

/** Other lengths of a window. They are for every channel but the channel without such a window. */
export const windowOverrides = (channelWithout: Channel | null) =>
  optionalShape([] as WindowOverride[], (text) => {
    const overrides = parseWindowOverrides(text, channelWithout);
    return typeof overrides === 'string' ? overrides : { value: overrides };
  });

const UNIT_BYTES = { B: 1, KB: 1_024, MB: 1_048_576, GB: 1_073_741_824 } as const;

/** A size in bytes. */
export const bytes = (fallback: string) =>
  shape(z.string().default(fallback), (text) => {
    const [, count, unit] = /^(\d+)(B|KB|MB|GB)$/.exec(text) ?? [];
    if (count === undefined) return `is not a size such as 256MB or 4GB, in B, KB, MB or GB: it is ${showValue(text)}`;
    const size = Number(count) * UNIT_BYTES[unit as keyof typeof UNIT_BYTES];
    if (size >= UNIT_BYTES.MB && size <= 1_024 * UNIT_BYTES.GB) return { value: size };
    return `is ${showValue(text)}, outside the range 1MB to 1024GB`;
  });

/** A whole number from 1 on. */
export const count = (fallback: number, most: number) =>
  shape(z.string().default(String(fallback)), (text) => {
    if (!/^\d+$/.test(text)) return `is not a whole number such as ${fallback}: it is ${showValue(text)}`;
    if (Number(text) >= 1 && Number(text) <= most) return { value: Number(text) };
    return `is ${showValue(text)}, outside the range 1 to ${most}`;
  });

/** As many as are told, or `auto`: who uses it knows how many that is on this machine. */
export const countOrAuto = (fallback: number, most: number) =>
  shape(z.string().default(String(fallback)), (text): { value: number | 'auto' } | string => {
    if (text === 'auto') return { value: 'auto' };
    if (!/^\d+$/.test(text)) return `is neither auto nor a whole number such as ${fallback}: it is ${showValue(text)}`;
    if (Number(text) >= 1 && Number(text) <= most) return { value: Number(text) };
    return `is ${showValue(text)}, outside the range 1 to ${most}`;
  });

/** Keys, each behind the account whose callbacks it signs; null when none are set. */
export const signingKeys = optionalShape(null, (text) => {
  const keys = parseAccountKeys(text);
  return typeof keys === 'string' ? keys : (refuseKeys(keys) ?? { value: keys });
});

/** Tokens, each behind the name of the caller that it lets in; null when none are set. */
export const tokens = optionalShape(null, (text) => {
  const named = parseNamedTokens(text);
  return typeof named === 'string' ? named : (refuseTokens(named) ?? { value: named });
});

/** How the provider's REST API is asked about each account; null when it is not to be asked. */
export const providerAccess = optionalShape(null, (text) => {
  const entries = parseProviderAccess(text);
  return typeof entries === 'string' ? entries : { value: entries };
});

/** Base URLs under which the provider knows us; empty when none is set. */
export const publicUrls = optionalShape([] as string[], (text) => {
  const urls = entriesOf(text);
  const refusals = urls.map((url, index) => refusePublicUrl(url, index + 1));
  return refusals.find((one) => one !== null) ?? { value: urls };
});

const entriesOf = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Addresses and CIDR ranges of proxies, in the words of whoever reads them later (`trustProxies`); none when none is set. */
export const proxies = optionalShape([] as string[], (text) => {
  const ranges = entriesOf(text);
  const broken = ranges.find((range) => !isProxyRange(range));
  if (broken === undefined) return { value: ranges };
  return `holds ${showValue(broken)}, which is no address or range such as 10.0.0.7 or 10.0.0.0/8`;
});

function isProxyRange(range: string): boolean {
  try {
    proxyAddr.compile(range);
    return true;
  } catch {
    return false;
  }
}
