import { defineConfig } from 'vitest/config';

/**
 * `npm run bench:console`: how soon pages are drawn. This is not part of the test suite, because it measures times and
 * asserts none.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    root: '.',
    include: ['rigs/draw-times/measure-draw-times.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/browser/support/browser-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
