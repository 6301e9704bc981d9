export * from './add-note.js';
export * from './find-note.js';
export type { Note } from './note.js';
