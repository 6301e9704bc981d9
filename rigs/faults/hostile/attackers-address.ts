/**
 * The addresses of the genuine callbacks and of the attackers. Linux answers on all of 127.0.0.0/8 without any set-up.
 */
export const PROVIDER_ADDRESS = '127.0.0.1';
export const ATTACKER_ADDRESS = '127.0.0.66';
