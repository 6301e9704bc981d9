/** Where genuine callbacks come from, and where the others do: Linux has all of 127.0.0.0/8 without being told. */
export const PROVIDER_ADDRESS = '127.0.0.1';
export const ATTACKER_ADDRESS = '127.0.0.66';
