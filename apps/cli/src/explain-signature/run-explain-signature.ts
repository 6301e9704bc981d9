import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { parseParameters, type SignatureExplanation, type SigningKeys } from '@sidetrack/signalwire';
import { explainSignature } from '@sidetrack/signature-diagnosis';
import { showInOneLine } from '@sidetrack/visible-text';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { findKnownKeys } from '../verify/known-keys.js';
import { parseHttpRequest, type PastedRequest } from './parse-http-request.js';

export const EXIT = { genuine: 0, notGenuine: 1, unreadable: 2 } as const;

/** `sidetrack explain-signature`: the exit code says whether the request is genuine, the text what to mend. */
export async function runExplainSignature(
  readInput: () => Promise<Buffer>,
  given: GivenOptions,
  { variables, writer }: Pick<Surroundings, 'variables' | 'writer'>,
): Promise<number> {
  const setUp = await prepare(variables);
  if (typeof setUp === 'string') {
    writer.err(`sidetrack explain-signature: ${setUp}\n`);
    return EXIT.unreadable;
  }
  const request = await readRequest(readInput);
  if (typeof request === 'string') {
    writer.err(`sidetrack explain-signature: ${request}.\n`);
    return EXIT.unreadable;
  }
  const explanation = explainBest(request, setUp);
  writer.out(given['json'] === true ? `${JSON.stringify(explanation)}\n` : describe(explanation));
  return explanation.finding === 'genuine' ? EXIT.genuine : EXIT.notGenuine;
}

interface SetUp {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
}

async function prepare(variables: Surroundings['variables']): Promise<SetUp | string> {
  let environment: Environment;
  try {
    environment = readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  const keys = await findKnownKeys(environment);
  if (typeof keys !== 'string') return { publicUrls: environment.PUBLIC_URL, keys };
  return `there are no keys: set SIGNING_KEYS, or DATA_DIR to where credentials.json is (now ${environment.DATA_DIR}).`;
}

async function readRequest(readInput: () => Promise<Buffer>): Promise<PastedRequest | string> {
  let input: Buffer;
  try {
    input = await readInput();
  } catch (error) {
    return `the request cannot be read: ${(error as Error).message}`;
  }
  const request = parseHttpRequest(input);
  return request.ok ? request : request.detail;
}

/** The reading that is genuine, else the first that says more than that nothing matched. */
function explainBest({ headers, readings }: PastedRequest, setUp: SetUp): SignatureExplanation {
  const explanations = readings.map((request) => {
    const parsed = parseParameters(request);
    return explainSignature(request, parsed.ok ? parsed.params : null, { ...setUp, headers });
  });
  const says = (...findings: string[]) => explanations.find(({ finding }) => findings.includes(finding));
  return says('genuine') ?? says('other-url', 'other-key', 'other-scheme', 'malformed') ?? explanations[0]!;
}

function describe({ detail, triedUrls, triedKeys }: SignatureExplanation): string {
  const urls = triedUrls.map((url) => `  URL  ${showInOneLine(url)}\n`).join('');
  const keys = triedKeys.map(({ keyId, accountSid }) => `  key  ${keyId} of ${accountSid}\n`).join('');
  return `${detail}\nTried as configured:\n${urls}${keys || '  key  none: this account has none\n'}`;
}
