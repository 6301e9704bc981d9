#!/usr/bin/env node
// The operators' command. It builds the program first when that has not been done, then hands over to it.
import { existsSync } from 'node:fs';
import { ensureBuilt, program } from './build.js';

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`sidetrack: ${error.message}\n`);
  process.exit(1);
}
await import(program.href);
