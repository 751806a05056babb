import { defineConfig } from "vitest/config";

const NEVER = [
  "**/node_modules/**",
  "build/**",
  ".cache/**",
  "storefront/dist/**",
  "tests/architecture/fixtures/**",
];
const setupFiles = ["tests/support/fail-on-console-error.ts"];

/** What a test may touch is said by its name and place; each kind can be run alone by `--project`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    environment: "node",
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NEVER, "**/*.int.test.ts", "tests/**"],
          setupFiles,
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          exclude: NEVER,
          testTimeout: 60_000,
          // The whole of lint runs before the first test.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "int",
          include: ["**/*.int.test.ts", "tests/support/**/*.test.ts"],
          exclude: [...NEVER, "tests/races/**", "tests/sim/**", "tests/e2e/**"],
          setupFiles,
          // A catalogue of hundreds of products takes a busy machine most of a minute on PostgreSQL.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "races",
          include: ["tests/races/**/*.test.ts"],
          exclude: NEVER,
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "sim",
          include: ["tests/sim/**/*.test.ts"],
          exclude: NEVER,
          setupFiles,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: "kill",
          include: ["tests/kill/**/*.test.ts"],
          exclude: NEVER,
          testTimeout: 180_000,
        },
      },
      {
        // By `npm run test:many` alone: it needs PostgreSQL's programs, for a server of its own.
        test: {
          name: "many",
          include: ["tests/many/**/*.test.ts"],
          exclude: NEVER,
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        // By `npm run test:starter` alone: the first run fetches a package that nothing else needs.
        test: {
          name: "starter",
          include: ["tests/starter/**/*.test.ts"],
          exclude: NEVER,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          exclude: NEVER,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
