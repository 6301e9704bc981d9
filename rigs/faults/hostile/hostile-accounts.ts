import { randomUUID } from 'node:crypto';
import { ACCOUNT, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Fault } from '../fault.js';
import type { Scene } from '../scene.js';
import { hostileLoad } from './hostile-load.js';
import { countGone } from './quarantined.js';
import { sendSigned, type SignedAnswer } from './send-signed.js';

const OTHER_ACCOUNT = 'e5a0c8d2-6b1f-4c7e-9d3a-2f4b6c8d0e1a';
const OTHER_KEY = 'PSK_madeUpKeyOfTheOtherAccount';

/** Room for some twenty of the bodies below. */
const ROOM = '1MB';
const LONG_TEXT = 'x'.repeat(50_000);

/** The door cleans up when it starts. This is ample time for a few hundred rows. */
const CLEANED_UP_WITHIN_MS = 3_000;

/**
 * A few callbacks of one account lack their status. Many long callbacks of another account lack it too. A callback that
 * was answered 422 was promised to be kept for another try, so it has to stay, whoever else needs room.
 */
export const hostileAccounts = ({ few = 10, everyMs = 50, forMs = 20_000 } = {}): Fault =>
  hostileLoad({
    name: 'accounts',
    says: `${few} broken callbacks of one account, and ${1_000 / everyMs} long ones a second of another, room for ${ROOM}`,
    forMs,
    attacks: [],
    needs: {
      environment: {
        SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY},${OTHER_ACCOUNT}=${OTHER_KEY}`,
        QUARANTINE_MAX_BYTES: ROOM,
      },
    },
    beside: async (scene) => {
      const ofOne: (SignedAnswer | null)[] = [];
      for (let sent = 0; sent < few; sent += 1) ofOne.push(await sendBroken(scene, ACCOUNT, SIGNING_KEY, 'short'));
      const ofOther: Promise<SignedAnswer | null>[] = [];
      const sending = setInterval(
        () => void ofOther.push(sendBroken(scene, OTHER_ACCOUNT, OTHER_KEY, LONG_TEXT)),
        everyMs,
      );
      return async () => {
        clearInterval(sending);
        await expectKept(scene, ofOne, await Promise.all(ofOther));
      };
    },
  });

const sendBroken = (scene: Scene, account: string, key: string, text: string): Promise<SignedAnswer | null> =>
  sendSigned(scene.port, { AccountSid: account, MessageSid: randomUUID(), Body: text }, { key });

async function expectKept(
  scene: Scene,
  ofOne: readonly (SignedAnswer | null)[],
  ofOther: readonly (SignedAnswer | null)[],
): Promise<void> {
  await scene.startApi();
  await scene.pause(CLEANED_UP_WITHIN_MS);
  const [one, other] = [promised(ofOne), promised(ofOther)];
  scene.expect(one.length === ofOne.length, `only ${one.length} of ${ofOne.length} of the first account were kept`);
  scene.notes.push(`${other.length} of ${ofOther.length} of the other account were answered 422`);
  const goneOfOne = await countGone(scene.api.options.port, one);
  const goneOfOther = await countGone(scene.api.options.port, other);
  scene.expect(goneOfOne === 0, `${goneOfOne} of ${one.length} entries of the first account are gone`);
  scene.expect(goneOfOther === 0, `${goneOfOther} of ${other.length} entries of the other account are gone`);
}

function promised(answers: readonly (SignedAnswer | null)[]): string[] {
  return answers.flatMap((answer) => (answer?.quarantineId ? [answer.quarantineId] : []));
}
