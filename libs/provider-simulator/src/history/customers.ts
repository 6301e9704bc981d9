import { MADE_UP_PREFIX } from '@sidetrack/domain';
import type { OtherChannel } from '../lives/other-channels.js';
import { ALL_DAY, OFFICE_HOURS, SHOPPING_HOURS, type DayShape } from './day-shapes.js';
import type { Country } from './fictional-numbers.js';
import { BANK, CLINIC, SHOP_FRENCH, SHOP_GERMAN, SHOP_SWEDISH, TAXI, THEATRE, type Wording } from './wordings.js';

/** A place where some of a customer's recipients live, with its language. */
export interface Audience {
  readonly country: Country;
  /** The share of the customer's recipients that live there, in percent. */
  readonly weight: number;
  readonly wording: Wording;
}

/** A value of the tag that a customer puts on its callback URL, with its frequency. */
interface TagValue {
  readonly value: string;
  readonly weight: number;
}

/** A made-up customer with its own account. */
export interface Customer {
  readonly accountSid: string;
  /** The customer's messages and calls among a thousand messages and calls of a weekday. */
  readonly messages: number;
  readonly calls: number;
  /** The traffic at weekends, as a share of a weekday's. */
  readonly atWeekends: number;
  readonly utcOffsetHours: number;
  /** When the customer writes and calls. `bursts` means within a few minutes at no fixed time. */
  readonly day: DayShape | 'bursts';
  readonly ownNumbers: readonly [string, ...string[]];
  readonly audiences: readonly Audience[];
  /** The channels that the customer uses besides SMS and MMS. */
  readonly channels: readonly OtherChannel[];
  readonly tag: { readonly name: string; readonly values: readonly TagValue[] } | null;
  /** Whether the customer's callbacks stop some days before the end. */
  readonly isLeaving?: true;
}

export const CLINIC_ACCOUNT = `${MADE_UP_PREFIX}harbor-clinic`;
export const SHOP_ACCOUNT = `${MADE_UP_PREFIX}alpine-shop`;
export const THEATRE_ACCOUNT = `${MADE_UP_PREFIX}pop-up-theatre`;

export const CUSTOMERS: readonly Customer[] = [
  {
    accountSid: CLINIC_ACCOUNT,
    messages: 200,
    calls: 70,
    atWeekends: 0.2,
    utcOffsetHours: -5,
    day: OFFICE_HOURS,
    ownNumbers: ['+12125550110', '+12125550111', '+12125550112'],
    audiences: [{ country: 'US', weight: 100, wording: CLINIC }],
    channels: ['rcs'],
    tag: {
      name: 'department',
      values: [
        { value: 'cardiology', weight: 30 },
        { value: 'dental', weight: 50 },
        { value: 'imaging', weight: 20 },
      ],
    },
  },
  {
    accountSid: SHOP_ACCOUNT,
    messages: 330,
    calls: 10,
    atWeekends: 0.85,
    utcOffsetHours: 1,
    day: SHOPPING_HOURS,
    ownNumbers: ['+493023125900', '+493023125901'],
    audiences: [
      { country: 'DE', weight: 60, wording: SHOP_GERMAN },
      { country: 'FR', weight: 28, wording: SHOP_FRENCH },
      { country: 'SE', weight: 12, wording: SHOP_SWEDISH },
    ],
    channels: ['whatsapp', 'rcs'],
    tag: {
      name: 'campaign',
      values: [
        { value: 'order-updates', weight: 60 },
        { value: 'autumn-sale', weight: 30 },
        { value: 'welcome', weight: 10 },
      ],
    },
  },
  {
    accountSid: `${MADE_UP_PREFIX}river-bank`,
    messages: 230,
    calls: 30,
    atWeekends: 0.7,
    utcOffsetHours: 0,
    day: ALL_DAY,
    ownNumbers: ['+442079460900', '+442079460901'],
    audiences: [
      { country: 'GB', weight: 85, wording: BANK },
      { country: 'US', weight: 15, wording: BANK },
    ],
    channels: ['whatsapp'],
    tag: {
      name: 'purpose',
      values: [
        { value: 'code', weight: 70 },
        { value: 'alert', weight: 30 },
      ],
    },
  },
  {
    accountSid: `${MADE_UP_PREFIX}coast-taxi`,
    messages: 50,
    calls: 60,
    atWeekends: 1.2,
    utcOffsetHours: 10,
    day: ALL_DAY,
    ownNumbers: ['+61255509001'],
    audiences: [{ country: 'AU', weight: 100, wording: TAXI }],
    channels: [],
    tag: null,
  },
  {
    accountSid: THEATRE_ACCOUNT,
    messages: 20,
    calls: 0,
    atWeekends: 1,
    utcOffsetHours: -8,
    day: 'bursts',
    ownNumbers: ['+14155550199'],
    audiences: [{ country: 'US', weight: 100, wording: THEATRE }],
    channels: [],
    tag: null,
    isLeaving: true,
  },
];
