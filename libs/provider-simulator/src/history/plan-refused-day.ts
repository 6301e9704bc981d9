import { type Draws, drawInt, drawsFor, drawUuid } from '../draws/draw.js';
import { drawNumber } from '../lives/phone-numbers.js';
import { CLINIC_ACCOUNT } from './customers.js';
import type { PlannedArrival } from './planned-arrival.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Form = Readonly<Record<string, string>>;
type Plan = (draws: Draws, atMs: number) => readonly PlannedArrival[];

const OWN_NUMBER = '+12125550110';

const textMessage = (draws: Draws, status: string, body: string): Form => ({
  AccountSid: CLINIC_ACCOUNT,
  Body: body,
  From: drawNumber(draws),
  MessageSid: drawUuid(draws),
  MessageStatus: status,
  NumMedia: '0',
  NumSegments: '1',
  To: OWN_NUMBER,
});

const atMessages = (params: Form, atMs: number): PlannedArrival => ({ route: 'message', params, query: '', atMs });

/** One kind of refused request for each day, in turn. */
const PLANS: readonly Plan[] = [planInvalid, planWrongDoor, planAmbiguous, planUnreadable, planDisbelieved];

/** The refused requests of a day, in office hours. They give the quarantine some entries of each reason. */
export function planRefusedDay(seed: number, day: number): readonly PlannedArrival[] {
  const draws = drawsFor(seed, 'refused', day);
  const plan = PLANS[Math.floor(day / DAY_MS) % PLANS.length]!;
  return plan(draws, day + drawInt(draws, 8 * HOUR_MS, 13 * HOUR_MS));
}

/** A status that is not a word. */
function planInvalid(draws: Draws, atMs: number): readonly PlannedArrival[] {
  return [atMessages(textMessage(draws, 'handed to the carrier', 'Your prescription can be picked up.'), atMs)];
}

/** A call that reports to the URL of messages. */
function planWrongDoor(draws: Draws, atMs: number): readonly PlannedArrival[] {
  const params = { AccountSid: CLINIC_ACCOUNT, CallSid: drawUuid(draws), CallStatus: 'ringing', From: OWN_NUMBER };
  return [atMessages(params, atMs)];
}

/** A text whose words, split differently, form a receipt of another message. The same signature fits both. */
function planAmbiguous(draws: Draws, atMs: number): readonly PlannedArrival[] {
  const other = drawUuid(draws);
  const genuine = textMessage(draws, 'received', `hi MessageSid${other}MessageStatusdeliveredx`);
  const { From, MessageSid, MessageStatus, NumMedia, NumSegments, To } = genuine;
  const forged = {
    AccountSid: CLINIC_ACCOUNT,
    Body: 'hi ',
    MessageSid: other,
    MessageStatus: 'delivered',
    xFrom: `${From}MessageSid${MessageSid}MessageStatus${MessageStatus}NumMedia${NumMedia}NumSegments${NumSegments}To${To}`,
  };
  return [atMessages(genuine, atMs), { ...atMessages(forged, atMs + 60_000), signedAs: genuine }];
}

/** JSON without its end. */
function planUnreadable(draws: Draws, atMs: number): readonly PlannedArrival[] {
  const json = `{"AccountSid":"${CLINIC_ACCOUNT}","MessageSid":"${drawUuid(draws)}","MessageStatus":"deliv`;
  return [{ ...atMessages({}, atMs), json }];
}

/** A callback that was changed on its way. It is not accepted, and is kept as a sample. */
function planDisbelieved(draws: Draws, atMs: number): readonly PlannedArrival[] {
  const params = textMessage(draws, 'delivered', 'Your results are ready.');
  return [{ ...atMessages(params, atMs), signedAs: { ...params, MessageStatus: 'undelivered' } }];
}
