export * from './country-of-prefix.js';
export * from './home-country.js';
export * from './number-question.js';
export * from './read-phone-number.js';
