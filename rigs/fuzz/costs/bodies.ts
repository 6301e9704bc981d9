import { ACCOUNT } from '../../../test/support/provider.js';
import type { Filling } from './fillings.js';

/** The longest body that the doors accept. */
export const LONG_BODY_BYTES = 64 * 1024;

const FIELDS = [`AccountSid=${ACCOUNT}`, 'MessageSid=of-much-to-compute', 'MessageStatus=sent'];

const repeated =
  (unit: string) =>
  (bytes: number): string =>
    unit.repeat(Math.floor(bytes / unit.length));

const distinct = (bytes: number, write: (name: string) => string): string => {
  let text = '';
  for (let index = 0; text.length < bytes - 16; index += 1) text += write(index.toString(36).padStart(3, 'z'));
  return text;
};

const FORM_UNITS = [
  'a',
  '=',
  '&',
  '%',
  '%25',
  '%00',
  '%ff',
  '%F0%9F%92%A9',
  '+',
  '/',
  '[',
  ';',
  '\xff',
  '\xc3\xa9',
  '\xf0\x9f\x92\xa9',
  '\0',
] as const;

const FORM_NAMES = [
  'a&',
  'a=&',
  'a=1&',
  'a[]=1&',
  'a[b]=1&',
  'MessageSid=x&',
  'MessageStatus=sent&',
  `AccountSid=${ACCOUNT}&`,
  'Timestamp=x&',
  '__proto__=x&',
  'toString=x&',
  'bodySHA256=x&',
] as const;

/** Forms with one endless value, with one endless name, and with 16,000 names. */
export const FORM_BODIES: readonly Filling[] = [
  ...FORM_UNITS.map((unit) => form(`Body=${JSON.stringify(unit)} …`, (bytes) => `Body=${repeated(unit)(bytes - 5)}`)),
  ...FORM_UNITS.map((unit) => form(`${JSON.stringify(unit)} …`, repeated(unit))),
  ...FORM_NAMES.map((name) => form(`${name} …`, repeated(name))),
  form('16,000 names', (bytes) => distinct(bytes, (name) => `${name}&`)),
  form('names with a value', (bytes) => distinct(bytes, (name) => `${name}=1&`)),
  form('escaped names', (bytes) => distinct(bytes, (name) => `%7${name.charCodeAt(0) % 10}${name}=%25&`)),
];

function form(name: string, fill: (bytes: number) => string): Filling {
  const before = `${FIELDS.join('&')}&`;
  return { name, fill: (bytes) => before + fill(bytes - before.length) };
}

const JSON_FIELDS = `"AccountSid":"${ACCOUNT}","MessageSid":"of-much-to-compute","MessageStatus":"sent"`;
const JSON_UNITS = [
  '[',
  '{"a":',
  '"',
  '\\',
  '\\u0000',
  '0',
  '-',
  ' ',
  ',',
  'a',
  '1e',
  '\xf0\x9f\x92\xa9',
  '\xff',
] as const;

const enclosed =
  (open: string, close: string, core = '') =>
  (bytes: number): string => {
    const depth = Math.floor((bytes - core.length) / (open.length + close.length));
    return open.repeat(depth) + core + close.repeat(depth);
  };

/** JSON that never ends, JSON that is nested as deep as it is long, and JSON that is valid and wide. */
export const JSON_BODIES: readonly Filling[] = [
  ...JSON_UNITS.map((unit) => ({ name: `${JSON.stringify(unit)} …`, fill: repeated(unit) })),
  inside('[[…]]', enclosed('[', ']')),
  inside('{"a":{"a":…}}', enclosed('{"a":', '}', '1')),
  inside('"aaa…"', (bytes) => `"${'a'.repeat(bytes - 2)}"`),
  inside('"\\u0000…"', (bytes) => `"${repeated('\\u0000')(bytes - 2)}"`),
  inside('"%%…"', (bytes) => `"${'%'.repeat(bytes - 2)}"`),
  inside('999…', (bytes) => '9'.repeat(bytes)),
  inside('[1,1,…]', (bytes) => `[${repeated('1,')(bytes - 3)}1]`),
  inside('["a","a",…]', (bytes) => `[${repeated('"a",')(bytes - 5)}"a"]`),
  whole('names', (bytes) => distinct(bytes, (name) => `"${name}":1,`)),
  whole('names of lists', (bytes) => distinct(bytes, (name) => `"${name}":[],`)),
  whole('one name', repeated('"a":1,')),
  whole('one SID', repeated('"MessageSid":"x",')),
  whole('an account that is a number', (bytes) => `"AccountSid":${'1'.repeat(bytes - 16)},`),
];

function inside(name: string, fill: (bytes: number) => string): Filling {
  const [before, after] = [`{${JSON_FIELDS},"Extra":`, '}'];
  return { name, fill: (bytes) => before + fill(bytes - before.length - after.length) + after };
}

function whole(name: string, fill: (bytes: number) => string): Filling {
  const after = `${JSON_FIELDS}}`;
  return { name, fill: (bytes) => `{${fill(bytes - after.length - 1)}${after}` };
}
