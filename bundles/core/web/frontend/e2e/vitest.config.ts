import { defineConfig } from 'vitest/config';

/** Browser tests on a running server with demo data; started by WorkspaceIT (itests), or by hand, see README.md. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    // One after the other: they share a server and two cores.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: ['default', 'junit'],
    outputFile: { junit: process.env.MORTISE_E2E_REPORT ?? '../target/e2e/TEST-browser.xml' },
  },
});
