import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { SHARED_TEMPLATE } from './cluster-template.js';
import { startTestPostgres } from './test-postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's URL of the PostgreSQL that all tests of this run share. */
    postgresAdminUrl: string;
  }
}

/**
 * Prepares the built output, which some tests start, and one PostgreSQL for the whole run. Each test file clones its
 * own database (clone-database.ts). The first project that needs them sets them up for all.
 */
export default async function setup({ vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = vitest.getRootProject();
  if ('postgresAdminUrl' in run.getProvidedContext()) return undefined;
  execFileSync(process.execPath, [fileURLToPath(new URL('../../apps/cli/bin/build.js', import.meta.url))], {
    stdio: 'inherit',
  });
  const postgres = await startTestPostgres();
  process.env[SHARED_TEMPLATE] = join(postgres.dataDir, 'template');
  run.provide('postgresAdminUrl', postgres.adminUrl);
  return () => postgres.stop();
}
