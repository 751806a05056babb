import { defineConfig } from "vitest/config";

/** The unit tests of what `npm run mutation` changes; no other kind, so that each mutant is judged in a moment. */
export default defineConfig({
  test: {
    environment: "node",
    include: [
      "app/modules/{ledger,escrow,channels,orders}/**/*.test.ts",
      "app/kernel/**/*.test.ts",
    ],
    exclude: ["**/*.int.test.ts"],
    setupFiles: ["tests/support/without-shrinking.ts"],
    // The files are pure and share no state; a fresh worker for each would cost more than its tests.
    isolate: false,
    testTimeout: 10_000,
  },
});
