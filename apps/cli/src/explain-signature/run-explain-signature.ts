import { parseParameters, type SignatureExplanation, type SigningKeys } from '@sidetrack/signalwire';
import { explainSignature } from '@sidetrack/signature-diagnosis';
import { showInOneLine } from '@sidetrack/visible-text';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { findKnownKeys } from '../verify/known-keys.js';
import { parseHttpRequest, type PastedRequest } from './parse-http-request.js';

/** `sidetrack explain-signature`: the exit code says whether the request is genuine. The text says what to correct. */
export async function runExplainSignature(
  readInput: () => Promise<Buffer>,
  { json }: { readonly json: boolean },
  { variables, writer }: Pick<Surroundings, 'variables' | 'writer'>,
): Promise<ExitCode> {
  const setUp = await prepare(variables);
  const request = await readRequest(readInput);
  const explanation = explainBest(request, setUp);
  writer.out(json ? `${JSON.stringify(explanation)}\n` : describe(explanation));
  return explanation.finding === 'genuine' ? EXIT.done : EXIT.notDone;
}

interface SetUp {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
}

async function prepare(variables: Surroundings['variables']): Promise<SetUp> {
  const environment = readVariables(variables);
  const keys = await findKnownKeys(environment);
  if (typeof keys !== 'string') return { publicUrls: environment.PUBLIC_URL, keys };
  throw new WrongUsage(
    `there are no keys: set SIGNING_KEYS, or DATA_DIR to where credentials.json is (now ${environment.DATA_DIR}).`,
  );
}

async function readRequest(readInput: () => Promise<Buffer>): Promise<PastedRequest> {
  let input: Buffer;
  try {
    input = await readInput();
  } catch (error) {
    throw new WrongUsage(`the request cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  const request = parseHttpRequest(input);
  if (!request.ok) throw new WrongUsage(`${request.detail}.`);
  return request;
}

/** The genuine reading, else the first reading that says more than that nothing matched. */
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
