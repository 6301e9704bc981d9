// Given to `node --import`: writes down the URL of every ES module that the process loads, a line each.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export function load(url, context, next) {
  appendFileSync(process.env.RECORD_MODULES_TO, `${url}\n`);
  return next(url, context);
}
