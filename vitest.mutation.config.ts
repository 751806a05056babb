import { defineConfig } from "vitest/config";

/** The unit tests of what `npm run mutation` changes; no other kind, so that each mutant is judged in a moment. */
export default defineConfig({
  test: {
    environment: "node",
    include: [
      "app/modules/{ledger,escrow,channels,orders}/**/*.test.ts",
      "app/kernel/**/*.test.ts",
    ],
    // The bound's simulation lives through thousands of orders: too long to be repeated for each mutant.
    exclude: ["**/*.int.test.ts", "app/modules/escrow/what-if/bound.test.ts"],
    testTimeout: 10_000,
  },
});
