import { PLURAL } from '@sidetrack/domain';

export interface BannerFacts {
  /** Where the doors listen; null for one that was not started here. */
  readonly ingestUrl: string | null;
  readonly apiUrl: string | null;
  readonly publicUrls: readonly string[];
  /** `credentials.json`, or null when keys and tokens came in the environment. */
  readonly credentialsPath: string | null;
  /** What the link to the console signs in with; null where what is printed is kept, in a log, or nobody may see it. */
  readonly consoleToken: string | null;
  readonly database: string;
}

/** What someone needs who has just started the program for the first time. It holds no key, and no token but that of the link. */
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

/** In the fragment, which a browser sends to nobody. */
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
