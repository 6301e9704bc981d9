import { defineConfig } from 'vitest/config';

/** `npm run screenshots`: the pictures of `docs/console.md` anew. No test of the suite, since it writes into the repository. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    root: '.',
    include: ['rigs/screenshots/take-screenshots.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/browser/support/browser-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
