import { defineConfig } from 'vitest/config';

/** `npm run bench:console`: how soon pages are drawn. No test of the suite: times are measured, not asserted. */
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
