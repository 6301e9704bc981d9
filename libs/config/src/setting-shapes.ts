import proxyAddr from '@fastify/proxy-addr';
import { parseDuration, type Channel } from '@sidetrack/domain';
import { isHomeCountry } from '@sidetrack/phone-numbers';
import { z } from 'zod';
import { parsePairs } from './pairs.js';
import { refuseShortToken } from './tokens.js';
import { parseWindowOverrides } from './window-overrides.js';

// How the text of a variable becomes its value, and what is said of one that cannot.

/** A TCP port; 0 takes any free one. */
export const port = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is not a port (0 to 65535)')
    .transform(Number);

/** A length of time in milliseconds. */
export const duration = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      const ms = parseDuration(text);
      if (ms !== null && ms > 0) return ms;
      context.addIssue({ code: 'custom', message: 'is not a duration such as 90s, 15m, 72h or 30d' });
      return z.NEVER;
    });

/** Where a database is and who logs in; null when it is not set. */
export const databaseUrl = z
  .string()
  .optional()
  .refine((url) => url === undefined || /^postgres(ql)?:\/\//.test(url), 'does not start with postgres://')
  .transform((url) => url ?? null);

/** The address of one port; null where it has that of both. */
export const ownHost = z
  .string()
  .min(1)
  .optional()
  .transform((host) => host ?? null);

/** A country whose numbers are written without its code; null when none is set. */
export const homeCountry = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return null;
    const country = text.trim().toUpperCase();
    if (isHomeCountry(country)) return country;
    context.addIssue({ code: 'custom', message: 'is not a country of ISO 3166 in two letters, such as US or DE' });
    return z.NEVER;
  });

/** Other lengths of a window; of every channel but the one that has none. */
export const windowOverrides = (channelWithout: Channel | null) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const overrides = text === undefined ? [] : parseWindowOverrides(text, channelWithout);
      if (typeof overrides !== 'string') return overrides;
      context.addIssue({ code: 'custom', message: overrides });
      return z.NEVER;
    });

const LONGEST_DEADLINE_MS = 4_000;

/** How long something may take at most, in milliseconds. */
export const deadline = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      const ms = parseDuration(text);
      if (ms !== null && ms > 0 && ms <= LONGEST_DEADLINE_MS) return ms;
      context.addIssue({ code: 'custom', message: 'is not a duration from 1s to 4s' });
      return z.NEVER;
    });

const UNIT_BYTES = { B: 1, KB: 1_024, MB: 1_048_576, GB: 1_073_741_824 } as const;

/** A size in bytes. */
export const bytes = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      const [, count = '', unit = ''] = /^(\d{1,9})(B|KB|MB|GB)$/.exec(text.trim()) ?? [];
      const size = Number(count) * UNIT_BYTES[unit as keyof typeof UNIT_BYTES];
      if (size >= UNIT_BYTES.MB && size <= 1_024 * UNIT_BYTES.GB) return size;
      context.addIssue({ code: 'custom', message: 'is not a size from 1MB to 1024GB, such as 256MB' });
      return z.NEVER;
    });

/** A whole number from 1 on. */
export const count = (fallback: number, most: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      message: `is not a whole number from 1 to ${most}`,
    })
    .transform(Number);

/** Pairs of a name and what nobody else may know; null when none are set. */
export const secrets = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return null;
    const pairs = parsePairs(text);
    if (typeof pairs !== 'string') return pairs;
    context.addIssue({ code: 'custom', message: pairs });
    return z.NEVER;
  });

/** The same, where the right side lets whoever has it in. */
export const tokens = secrets.transform((pairs, context) => {
  const short = pairs?.map(({ left, right }) => refuseShortToken(left, right)).find((one) => one !== null);
  if (short === undefined) return pairs;
  context.addIssue({ code: 'custom', message: `cannot be used: ${short}` });
  return z.NEVER;
});

/** Base URLs under which the provider knows us; none when none is set. */
export const publicUrls = z
  .string()
  .optional()
  .transform((text, context) => {
    const urls = (text ?? '')
      .split(',')
      .map((url) => url.trim())
      .filter((url) => url !== '');
    for (const url of urls) {
      if (/^https?:\/\/[^/?#\s]+/i.test(url) && URL.canParse(url) && !/[?#]/.test(url)) continue;
      context.addIssue({
        code: 'custom',
        message: `holds ${JSON.stringify(url)}, which is no base URL such as https://hooks.example.com`,
      });
      return z.NEVER;
    }
    return urls;
  });

/** Addresses and CIDR ranges of proxies, in the words of whoever reads them later (`trustProxies`); none when none is set. */
export const proxies = z
  .string()
  .optional()
  .transform((text, context) => {
    const ranges = (text ?? '')
      .split(',')
      .map((range) => range.trim())
      .filter((range) => range !== '');
    const broken = ranges.find((range) => !isProxyRange(range));
    if (broken === undefined) return ranges;
    context.addIssue({
      code: 'custom',
      message: `holds ${JSON.stringify(broken)}, which is no address or range such as 10.0.0.7 or 10.0.0.0/8`,
    });
    return z.NEVER;
  });

function isProxyRange(range: string): boolean {
  try {
    proxyAddr.compile(range);
    return true;
  } catch {
    return false;
  }
}
