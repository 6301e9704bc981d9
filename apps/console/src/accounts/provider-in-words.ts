import type { Account } from './account-questions';

const NAMES = { signalwire: 'SignalWire', twilio: 'Twilio' } as const;

/** Whose account it is, as far as its id tells. */
export function providerInWords({ provider, isMadeUp }: Pick<Account, 'provider' | 'isMadeUp'>): string {
  if (isMadeUp) return 'made up';
  return provider === null ? 'provider not known' : NAMES[provider];
}
