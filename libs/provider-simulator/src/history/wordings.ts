import { countSegments } from '../lives/message-bodies.js';
import { type Draws, drawInt, drawOne } from '../draws/draw.js';

/** Texts in one language, from the customer and to the customer. */
export interface Wording {
  readonly texts: readonly [string, ...string[]];
  readonly replies: readonly [string, ...string[]];
  /** A text to append repeatedly until the message needs several segments. */
  readonly more: string;
}

export const CLINIC: Wording = {
  texts: [
    'Reminder: your appointment at Harbor Clinic is on Thursday at 14:30. Reply C to confirm or R to reschedule.',
    'Your results are ready. Please call us, or read them at https://example.test/r/{n}',
    'Harbor Clinic: we are running 20 minutes late today. Thank you for waiting.',
    'Your prescription {n} can be picked up.',
  ],
  replies: ['C', 'R', 'Yes, thank you', 'Can we make it 15:00 instead?', 'STOP', '👍'],
  more: 'Please bring the papers that you signed last time; the entrance is on the left side of the building.',
};

export const SHOP_GERMAN: Wording = {
  texts: [
    'Deine Bestellung {n} ist unterwegs. Verfolgen: https://example.test/v/{n}',
    'Dein Paket {n} kommt morgen zwischen 9 und 12 Uhr.',
    'Grüezi! 15 % auf alle Jacken bis Sonntag: https://example.test/herbst',
    'Deine Rücksendung {n} ist angekommen, das Geld folgt in drei Tagen.',
  ],
  replies: ['STOP', 'Danke!', 'Bitte zum Nachbarn', 'Wo bleibt mein Paket?'],
  more: 'Fragen beantworten wir werktags von 9 bis 17 Uhr, per Telefon oder hier.',
};

export const SHOP_FRENCH: Wording = {
  texts: [
    'Votre commande {n} est partie. Suivi : https://example.test/s/{n}',
    'Le colis n° {n} arrivera demain à 9 h.',
    '15 % sur toutes les vestes jusqu’à dimanche : https://example.test/automne',
  ],
  replies: ['STOP', 'Merci !', 'Où est mon colis ?'],
  more: 'Nous répondons à vos questions en semaine de 9 h à 17 h, par téléphone ou ici même.',
};

export const SHOP_SWEDISH: Wording = {
  texts: ['Din beställning {n} är på väg: https://example.test/p/{n}', 'Paketet {n} kommer i morgon före kl. 12.'],
  replies: ['STOPP', 'Tack!', 'Var är mitt paket?'],
  more: 'Vi svarar på frågor på vardagar mellan 9 och 17, per telefon eller här.',
};

export const BANK: Wording = {
  texts: [
    'River Bank: your code is {n}. It is valid for 10 minutes. We never ask for it by phone.',
    'River Bank: a payment of 48.20 was made with your card. Not you? Call us at once.',
    'River Bank: your statement is ready.',
    'River Bank: you signed in on a new device. Not you? Reply N.',
  ],
  replies: ['N', 'STOP', 'Not me', 'Yes that was me'],
  more: 'You can change which of these messages you receive in the app, under Settings, Notifications.',
};

export const TAXI: Wording = {
  texts: [
    'Coast Taxi: your driver arrives in 4 minutes, a white car with number {n}.',
    'Coast Taxi: your driver is waiting outside.',
    'Coast Taxi: thank you for riding. Your receipt: https://example.test/t/{n}',
  ],
  replies: ['On my way', 'Two minutes', 'Where are you?', 'Cancel'],
  more: 'You can tell us how it was at any time; every driver reads what you write.',
};

export const THEATRE: Wording = {
  texts: [
    'Pop-up Theatre: doors open at 19:00 tonight. Your seat is {n}.',
    'Pop-up Theatre: a few seats are left for Friday. https://example.test/p/{n}',
  ],
  replies: ['STOP', 'Two seats please', 'Is there parking?'],
  more: 'Parking costs nothing for the first two hours, and the bar is open until midnight.',
};

/** A text to a recipient. `isLong` asks for a text that needs several segments. */
export function drawText(draws: Draws, { texts, more }: Wording, isLong: boolean): string {
  const text = drawOne(draws, texts).replaceAll('{n}', String(drawInt(draws, 100_000, 999_999)));
  return isLong ? lengthen(text, more) : text;
}

function lengthen(text: string, more: string): string {
  return countSegments(text) > 1 ? text : lengthen(`${text} ${more}`, more);
}
