import { formatInstant } from '@sidetrack/domain';
import type { CountedGroup } from '@sidetrack/intake';
import type { SignatureFinding } from '@sidetrack/signalwire';
import { NOTHING_MATCHED } from '@sidetrack/signature-diagnosis';
import type { ExplainedGroup, KnownOfGroup } from './explained-group.js';

/** What was found out about the signatures of samples; `unexplained` while nobody has looked. */
type Cause = SignatureFinding | 'unexplained';

const RELOAD =
  'Then send the doors a SIGHUP where the keys stand in SIGNING_KEYS_FILE, and restart them otherwise. Try one again first: the ' +
  'others follow if it is believed.';

/** Samples of one account, route and finding, in words. That somebody may have made them up is never forgotten. */
export function explainSamples(group: CountedGroup, known: KnownOfGroup): ExplainedGroup {
  const words = WORDS[group.cause as Cause] ?? WORDS.unexplained;
  return { setting: null, replayRoute: group.route, isHopeless: false, ...words(group, known) };
}

type Words = (
  group: CountedGroup,
  known: KnownOfGroup,
) => Pick<ExplainedGroup, 'title' | 'meaning' | 'advice'> & Partial<ExplainedGroup>;

const ofAccount = ({ accountSid }: CountedGroup): string =>
  accountSid === null ? 'an account' : `the account ${accountSid}`;

const newKey = ({ accountSid }: CountedGroup): ExplainedGroup['setting'] => ({
  name: 'SIGNING_KEYS',
  value: `${accountSid ?? '<account>'}=<its new signing key>`,
});

const WORDS: Readonly<Record<Cause, Words>> = {
  nothing: (group, { lastBelievedAt }) => {
    const since = formatInstant(group.firstAt);
    const detail = group.explanation?.detail ?? '';
    if (!detail.startsWith(NOTHING_MATCHED)) {
      return { title: 'Signatures that match nothing', meaning: detail, advice: `Mend what it says. ${RELOAD}` };
    }
    if (lastBelievedAt !== null && lastBelievedAt > group.firstAt) {
      return {
        title: 'Signed with a key that is not listed',
        meaning:
          `Requests that name ${ofAccount(group)} are signed with none of its keys, while others of that account are believed, the ` +
          `latest at ${formatInstant(lastBelievedAt)}. Either a second project or subaccount sends with a key of its own, or a rotation is under way, or somebody makes them up.`,
        advice: `If they are yours, add the key that signs them on a line of its own, beside the one that is there. ${RELOAD}`,
        setting: newKey(group),
      };
    }
    return {
      title: 'The signing key seems to have changed',
      meaning:
        `Since ${since} requests that name ${ofAccount(group)} are signed with none of its keys, ` +
        (lastBelievedAt === null
          ? 'and nothing of that account was ever believed: the key that is listed was perhaps never the right one.'
          : `and nothing of that account was believed after ${formatInstant(lastBelievedAt)}. So it looks when the key is rotated at the provider.`),
      advice:
        `Copy the signing key of the project from the provider, and add it on a line of its own: the old one stays until no more comes that was ` +
        `signed with it. ${RELOAD}`,
      setting: newKey(group),
    };
  },
  'other-url': ({ explanation }, { publicUrls }) => {
    const base = baseOf(explanation?.signedUrl ?? null);
    return {
      title: 'Signed for another URL',
      meaning: `One of your keys has made these signatures, for ${explanation?.signedUrl ?? 'another URL'}. So PUBLIC_URL is not what the provider was given, or a proxy changes the path.`,
      advice:
        'Set PUBLIC_URL as below, exactly as the provider was given it, and restart the doors. Then try one again: the others follow if it is believed.',
      setting: base === null ? null : { name: 'PUBLIC_URL', value: [...new Set([...publicUrls, base])].join(',') },
    };
  },
  'other-key': ({ explanation }) => ({
    title: 'Signed with the key of another account',
    meaning: explanation?.detail ?? 'One of your keys has made these signatures, but it is listed for another account.',
    advice: `List that key for the account that sends these, too. ${RELOAD}`,
    setting: { name: 'SIGNING_KEYS', value: `<the account that sends>=<the key ${explanation?.keyId ?? ''}>` },
  }),
  'other-scheme': ({ explanation }) => ({
    title: 'Signatures in another form',
    meaning: explanation?.detail ?? 'The signature would match in another form.',
    advice: 'Something on the way rewrites the signature or the body. Let it pass both on as they are.',
  }),
  malformed: ({ explanation }) => ({
    title: 'Signatures that were changed on the way',
    meaning: explanation?.detail ?? 'The signature is not written as a provider writes one.',
    advice: 'Something on the way rewrites the header. Let it pass the header on as it is.',
  }),
  'no-key': ({ explanation }) => ({
    title: 'An account without a key',
    meaning: `${explanation?.detail ?? 'The account that these name has no key here.'} Anybody can name any account.`,
    advice: `If the account is yours, add its signing key. ${RELOAD}`,
    setting: { name: 'SIGNING_KEYS', value: '<account>=<its signing key>' },
  }),
  missing: () => ({
    title: 'Requests without a signature',
    meaning: 'The provider signs each callback. These come from scanners, or a proxy has dropped the header.',
    advice: 'If none of them is yours, nothing has to be done: they age out. If a proxy drops the header, let it pass.',
    isHopeless: true,
  }),
  genuine: () => ({
    title: 'Believed by now',
    meaning: 'Under the keys and URLs of now these signatures are right.',
    advice: 'Try them again: they become events with their original times of receipt.',
  }),
  unfinished: ({ explanation }) => ({
    title: 'Wrong signatures that took too long to explain',
    meaning: explanation?.detail ?? 'The time for looking was over before anything matched.',
    advice: '`sidetrack explain-signature` with the request of an entry looks again.',
  }),
  unexplained: () => ({
    title: 'Wrong signatures that nobody has looked at yet',
    meaning: 'Samples of requests that were not believed. Why is found out in the background, in moments.',
    advice: 'Wait a moment. The API door needs SIGNING_KEYS for it.',
  }),
};

/** Of the URL of a route, what PUBLIC_URL has to say. */
function baseOf(signedUrl: string | null): string | null {
  const base = /^(https?:\/\/[^?#]+)\/callbacks\//.exec(signedUrl ?? '')?.[1];
  return base ?? null;
}
