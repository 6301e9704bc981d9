export * from './answer.js';
export type { AnswerOf } from './answer-of.js';
export * from './examples.js';
export { DESCRIPTIONS } from './descriptions.js';
export * as field from './fields.js';
