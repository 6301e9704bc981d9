import { defineConfig } from 'vitest/config';
import byHand, { projects } from './vitest.config.js';

const { architecture, unit, integration, browser, citus } = projects;

/**
 * The whole suite, as `npm test` runs it. Each project has workers of its own, and each worker loads Nest, TypeORM and
 * our own rooms anew: three quarters of a minute of processor time. So all that needs no browser is one project here.
 */
export default defineConfig({
  resolve: byHand.resolve,
  test: {
    maxWorkers: byHand.test?.maxWorkers,
    projects: [
      browser,
      citus,
      {
        extends: true,
        test: {
          ...integration.test,
          name: 'node',
          include: [architecture, unit, integration].flatMap(({ test }) => test.include),
        },
      },
    ],
  },
});
