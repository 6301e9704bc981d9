import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { useMemory } from './test/support/use-memory.js';

useMemory();

const shared = {
  globals: false,
  pool: 'forks' as const,
  // Files share their worker's modules: loading Nest, TypeORM and PostgreSQL's driver anew for each takes longer than
  // most tests.
  isolate: false,
};

/** By what the tests need. `npm test` puts some of them together: vitest.suite.config.ts. */
export const projects = {
  architecture: {
    extends: true,
    test: { ...shared, name: 'architecture', include: ['test/*.spec.ts'] },
  },
  unit: {
    extends: true,
    test: {
      ...shared,
      name: 'unit',
      // Property tests take seconds; on a machine that is busy with other things, many.
      testTimeout: 60_000,
      include: ['{apps,libs,migrations,rigs}/**/*.spec.ts', 'test/*/**/*.spec.ts'],
    },
  },
  integration: {
    extends: true,
    test: {
      ...shared,
      name: 'integration',
      include: ['{apps,libs,rigs,test}/**/*.int-spec.ts', '{apps,libs,rigs,test}/**/*.e2e-spec.ts'],
      globalSetup: ['test/support/global-setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  // On a Citus cluster whose address is SIDETRACK_CITUS_URL, which `npm run citus -- test` opens. They kill its nodes, so
  // that no two of these files may run at once.
  citus: {
    extends: true,
    test: {
      ...shared,
      name: 'citus',
      include: ['{apps,libs,rigs,test}/**/*.citus-spec.ts'],
      globalSetup: ['test/support/global-setup.ts', 'test/support/citus-setup.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
      maxWorkers: 1,
      sequence: { groupOrder: 1 },
    },
  },
  browser: {
    extends: true,
    test: {
      ...shared,
      name: 'browser',
      include: ['test/browser/**/*.browser-spec.ts'],
      globalSetup: [
        'test/support/global-setup.ts',
        'test/browser/support/browser-setup.ts',
        'test/browser/support/console-setup.ts',
      ],
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  },
} satisfies Record<string, TestProjectInlineConfiguration>;

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Two workers leave two cores idle for a sixth of the time, while tests wait for processes that start or time-outs that
    // pass; with three nearly nothing is idle.
    maxWorkers: 3,
    projects: Object.values(projects),
  },
});
