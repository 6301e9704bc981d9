import { type Draws, drawInt, drawOne } from '../draws/draw.js';

/** Existing area codes. The numbers 555-0100 to 555-0199 after them are reserved for fiction and reach nobody. */
// prettier-ignore
const AREA_CODES = [
  '202', '206', '212', '213', '214', '215', '303', '305', '312', '313', '404', '415', '503', '512', '602', '612',
  '617', '702', '713', '801', '808', '816', '901', '919',
] as const;

/** The few numbers of the simulated customer, for sending and for calls. */
const OWN_NUMBERS = ['+12065550100', '+12065550117', '+14155550142', '+16175550163', '+12125550199'] as const;

/** A made-up number. It belongs to nobody. */
export function drawNumber(draws: Draws): string {
  return `+1${drawOne(draws, AREA_CODES)}55501${String(drawInt(draws, 0, 99)).padStart(2, '0')}`;
}

/** One of the customer's own numbers. */
export function drawOwnNumber(draws: Draws): string {
  return drawOne(draws, OWN_NUMBERS);
}

/** A telephone of the customer's office, reached by SIP. */
export function drawSipAddress(draws: Draws): string {
  return `sip:agent${drawInt(draws, 10, 40)}@example.sip.example.test`;
}

export function isOwnNumber(number: string): boolean {
  return (OWN_NUMBERS as readonly string[]).includes(number);
}
