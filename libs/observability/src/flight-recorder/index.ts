export * from './flight-recorder.js';
export * from './process-watch.js';
