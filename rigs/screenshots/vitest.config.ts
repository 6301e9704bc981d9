import { defineConfig } from 'vitest/config';

/**
 * `npm run screenshots` makes the pictures of `docs/console.md` anew. This is not part of the test suite, because it
 * writes into the repository.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    root: '.',
    include: ['rigs/screenshots/take-*.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/browser/support/browser-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
