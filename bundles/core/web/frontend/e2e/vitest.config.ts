import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By name, and the one that takes the demo data away from all others last. */
class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.endsWith('/clearing.e2e.ts') ? `~${moduleId}` : moduleId);
    return [...files].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}

/** Browser tests on a running server with demo data; started by BrowserIT (itests), or by hand, see README.md. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    // One after the other: they share a server and two cores.
    fileParallelism: false,
    sequence: { sequencer: Order },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: ['default', 'junit'],
    outputFile: { junit: process.env.MORTISE_E2E_REPORT ?? '../target/e2e/TEST-browser.xml' },
  },
});
