import { PLURAL } from '@sidetrack/domain';

export interface BannerFacts {
  /** The addresses at which the doors listen. Null for a door that was not started here. */
  readonly ingestUrl: string | null;
  readonly apiUrl: string | null;
  readonly publicUrls: readonly string[];
  /** The path of `credentials.json`, or null when keys and tokens came from the environment. */
  readonly credentialsPath: string | null;
  /** The token in the link to the console. Null when the output is kept in a log, or when nobody may see the token. */
  readonly consoleToken: string | null;
  readonly database: string;
}

/**
 * The text that a person needs after the first start of the program. It contains no key, and no token except the one in
 * the link.
 */
export function startBanner(facts: BannerFacts): string {
  const parts = [
    'Sidetrack is ready.',
    ingestPart(facts),
    consolePart(facts),
    apiPart(facts),
    secretsPart(facts),
    `Database: ${facts.database}`,
  ];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n\nCtrl-C finishes open requests and stops everything.\n\n`;
}

function ingestPart({ ingestUrl, publicUrls }: BannerFacts): string {
  if (ingestUrl === null) return '';
  const bases = publicUrls.length > 0 ? publicUrls : [ingestUrl];
  const urls = Object.values(PLURAL).map((plural) => `  ${bases[0]}/callbacks/${plural}`);
  const { port } = new URL(ingestUrl);
  return [
    'Callback URLs (the public door; set them as StatusCallback and RecordingStatusCallback):',
    ...urls,
    '',
    'The provider has to reach that port, and only that port, from the internet. With a tunnel:',
    `  cloudflared tunnel --url http://127.0.0.1:${port}     or: ngrok http ${port}`,
    publicUrls.length > 0 ? `Signatures are checked against PUBLIC_URL=${publicUrls.join(',')}.` : WITHOUT_PUBLIC_URL,
  ].join('\n');
}

const WITHOUT_PUBLIC_URL =
  'Signatures are checked against whatever host a request names, so a callback that was signed for another service of your\n' +
  'account would be believed here too, and one whose host a proxy renames would not. PUBLIC_URL=https://… settles both.';

/** The token is in the fragment, because a browser never sends the fragment. */
function consolePart({ apiUrl, consoleToken }: BannerFacts): string {
  if (apiUrl === null) return '';
  if (consoleToken === null) return `Console, for people: ${apiUrl}/ (sign in with an API token)`;
  return `Console, for people (the link signs in; whoever has it can read everything):\n  ${apiUrl}/#token=${encodeURIComponent(consoleToken)}`;
}

function apiPart({ apiUrl, credentialsPath }: BannerFacts): string {
  if (apiUrl === null) return '';
  const token =
    credentialsPath === null
      ? '$TOKEN'
      : `$(node -p "JSON.parse(fs.readFileSync('${credentialsPath}')).API_TOKENS.split('=')[1]")`;
  return [
    `API (the private door): ${apiUrl}/docs`,
    'Read the list of messages:',
    `  curl -H "Authorization: Bearer ${token}" ${apiUrl}/v1/messages`,
    'See something now, in another terminal (a made-up month, or live traffic):',
    '  npx sidetrack simulate --history 30d',
    '  npx sidetrack simulate',
  ].join('\n');
}

function secretsPart({ credentialsPath }: BannerFacts): string {
  if (credentialsPath === null) return 'Signing keys and API tokens: from SIGNING_KEYS and API_TOKENS.';
  return [
    `Signing key and API token: ${credentialsPath} (made on the first start).`,
    "To believe real callbacks, set SIGNING_KEYS=<project id>=<the project's Signing Key>.",
  ].join('\n');
}
