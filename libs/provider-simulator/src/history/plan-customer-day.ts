import { planCall } from '../lives/call-life-cycles.js';
import { type Draws, drawChance, drawInt, drawOne, drawsFor, drawSpan, drawWeighted } from '../draws/draw.js';
import { planMessage } from '../lives/message-life-cycles.js';
import type { People, PlannedCallback, Setting } from '../lives/planned-callback.js';
import { SHOP_ACCOUNT, type Audience, type Customer } from './customers.js';
import { drawBurst, drawBurstStarts, drawTimeOfDay } from './day-shapes.js';
import { drawNumberIn } from './fictional-numbers.js';
import { livesBy, SURGE_SHARE, SURGED } from './history-lives.js';
import { isWeekday, isWithin, type Incidents } from './incidents.js';
import type { PlannedArrival } from './planned-arrival.js';
import { drawText } from './wordings.js';

/** The shares of callbacks that never come, come late, come much too late, or come twice. */
const LOST = 0.002;
const LATE = 0.012;
const MUCH_TOO_LATE = 0.0008;
const REPEATED = 0.008;

/** Where the surge is. */
const SURGE_COUNTRY = 'DE';

export interface DayOfCustomer {
  readonly seed: number;
  readonly customer: Customer;
  /** The start of a UTC day, in milliseconds since 1970. */
  readonly day: number;
  /** The number of messages and calls of all customers on a weekday. */
  readonly perDay: number;
  readonly incidents: Incidents;
}

/**
 * The callbacks of all messages and calls that a customer begins on one day, in no order. Each day draws separately, so
 * a history can continue from any day.
 */
export function* planCustomerDay(options: DayOfCustomer): Generator<PlannedArrival> {
  const { seed, customer, day, perDay } = options;
  const busy = isWeekday(day) ? 1 : customer.atWeekends;
  const starts = startsOf(options);
  const drawsOf = (kind: string, index: number): Draws => drawsFor(seed, customer.accountSid, day, kind, index);
  for (const [kind, share, plan] of [
    ['message', customer.messages, planOneMessage],
    ['call', customer.calls, planOneCall],
  ] as const) {
    const count = drawCount(drawsOf(`${kind}s`, 0), (perDay * share * busy) / 1_000);
    for (let index = 0; index < count; index += 1) {
      const draws = drawsOf(kind, index);
      const query = drawQuery(draws, customer);
      for (const callback of plan(draws, options, starts(draws))) yield* arrivalsOf(draws, callback, query, options);
    }
  }
}

/** A whole number whose average is this number. */
function drawCount(draws: Draws, expected: number): number {
  return Math.floor(expected) + (drawChance(draws, expected % 1) ? 1 : 0);
}

function startsOf({ seed, customer, day }: DayOfCustomer): (draws: Draws) => number {
  const { day: shape, utcOffsetHours, accountSid } = customer;
  if (shape !== 'bursts') return (draws) => drawTimeOfDay(draws, shape, utcOffsetHours);
  const bursts = drawBurstStarts(drawsFor(seed, accountSid, day, 'bursts'));
  return (draws) => drawBurst(draws, bursts);
}

function drawQuery(draws: Draws, { tag }: Customer): string {
  return tag === null ? '' : `?${tag.name}=${drawWeighted(draws, tag.values).value}`;
}

function planOneMessage(draws: Draws, options: DayOfCustomer, startMs: number): readonly PlannedCallback[] {
  const { customer, day, incidents } = options;
  const audience = drawWeighted(draws, customer.audiences);
  const isSurged =
    customer.accountSid === SHOP_ACCOUNT &&
    audience.country === SURGE_COUNTRY &&
    isWithin(day + startMs, incidents.surge) &&
    drawChance(draws, SURGE_SHARE);
  const lives = isSurged ? SURGED : livesBy(customer.channels);
  return planMessage(draws, settingOf(options, audience), startMs, lives).callbacks;
}

function planOneCall(draws: Draws, options: DayOfCustomer, startMs: number): readonly PlannedCallback[] {
  const audience = drawWeighted(draws, options.customer.audiences);
  return planCall(draws, settingOf(options, audience), startMs, true).callbacks;
}

function settingOf({ customer, day }: DayOfCustomer, audience: Audience): Setting {
  return { accountSid: customer.accountSid, startAt: new Date(day), people: peopleOf(customer, audience) };
}

function peopleOf({ ownNumbers }: Customer, { country, wording }: Audience): People {
  return {
    drawOwnNumber: (draws) => drawOne(draws, ownNumbers),
    drawNumber: (draws) => drawNumberIn(draws, country),
    drawBody: (draws, isLong) => drawText(draws, wording, isLong),
    drawReply: (draws) => drawOne(draws, wording.replies),
  };
}

/** When a callback comes in. Usually once, a little after it was sent; some never come in. */
function* arrivalsOf(
  draws: Draws,
  { kind, params, atMs }: PlannedCallback,
  query: string,
  { day, customer, incidents }: DayOfCustomer,
): Generator<PlannedArrival> {
  const isLost = drawChance(draws, LOST);
  const isLate = drawChance(draws, LATE);
  const isMuchTooLate = drawChance(draws, MUCH_TOO_LATE);
  const isRepeated = drawChance(draws, REPEATED);
  if (isLost) return;
  const lateMs = isMuchTooLate ? drawSpan(draws, [3_600_000, 172_800_000]) : 0;
  const firstMs = day + atMs + lateMs + (isLate ? drawSpan(draws, [2_000, 1_200_000]) : 0);
  const times = isRepeated ? [firstMs, firstMs + drawInt(draws, 300, 20_000)] : [firstMs];
  for (const time of times) {
    if (isWithin(time, incidents.outage)) continue;
    if (customer.isLeaving && time >= incidents.silentFrom) continue;
    yield { route: kind, params, query, atMs: time };
  }
}
