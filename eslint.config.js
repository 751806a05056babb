import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

import { houseRules } from "./scripts/lint/house-rules.ts";
import { restrictedSyntax } from "./scripts/lint/restricted-syntax.ts";

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "tests/**/*.ts", "sandbox/**/testing/**/*.ts"];
const FRAMEWORK_FILES = [
  "*.config.{js,ts}",
  "codegen.ts",
  "prisma/postgres/*.config.ts",
  "storefront/*.config.ts",
  "storefront/server.ts",
  "storefront/app/root.tsx",
  "storefront/app/routes.ts",
  "storefront/app/entry.*.tsx",
  "storefront/app/routes/**/*.tsx",
  "app/root.tsx",
  "app/routes.ts",
  "app/entry.*.tsx",
  "app/routes/**/*.tsx",
  "app/routes/**/*.ts",
  "extensions/*/*/src/**/*.{ts,tsx}",
];
/** Simulated time runs here, so nothing may look at the real clock behind its back. */
const OWNED_TIME = ["app/modules/**/*.ts", "app/kernel/**/*.ts", "app/platform/**/*.ts"];

const TYPED_RULES = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/no-unsafe-argument": "error",
  "@typescript-eslint/no-unsafe-assignment": "error",
  "@typescript-eslint/no-unsafe-call": "error",
  "@typescript-eslint/no-unsafe-member-access": "error",
  "@typescript-eslint/no-unsafe-return": "error",
  // Remix answers with a thrown Response where a person must sign in or a page is not there.
  "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "lib", name: "Response" }] }],
  "@typescript-eslint/return-await": ["error", "in-try-catch"],
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: true },
  ],
};

const SIZE_RULES = {
  "max-lines": ["warn", { max: 400 }],
  "max-lines-per-function": ["warn", { max: 70 }],
  "max-params": ["warn", { max: 3 }],
};

export default defineConfig(
  {
    ignores: [
      "node_modules/",
      "build/",
      ".cache/",
      ".data/",
      "storefront/dist/",
      "storefront/.react-router/",
      "public/",
      "**/generated/",
      "tests/architecture/fixtures/",
    ],
  },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin, house: houseRules },
    languageOptions: { parser: tseslint.parser },
    rules: {
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": restrictedSyntax({ ambientTime: true }),
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "house/plain-comments": "error",
      "house/named-after-the-one-thing": "error",
      ...SIZE_RULES,
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...TYPED_RULES,
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: OWNED_TIME,
    ignores: ["app/platform/clock/**"],
    rules: { "no-restricted-syntax": restrictedSyntax({}) },
  },
  {
    files: [
      "scripts/**",
      "bench/**",
      "sandbox/main.ts",
      "sandbox/cli/**",
      "storefront/serve.ts",
      "*.config.{js,ts}",
      "codegen.ts",
    ],
    rules: { "no-restricted-syntax": restrictedSyntax({ environment: true, ambientTime: true }) },
  },
  {
    files: ["app/env.server.ts"],
    rules: { "no-restricted-syntax": restrictedSyntax({ environment: true }) },
  },
  {
    files: FRAMEWORK_FILES,
    rules: {
      "no-restricted-syntax": restrictedSyntax({
        defaultExport: true,
        ambientTime: true,
        environment: false,
      }),
    },
  },
  {
    files: ["*.config.{js,ts}", "codegen.ts"],
    rules: {
      "no-restricted-syntax": restrictedSyntax({
        defaultExport: true,
        ambientTime: true,
        environment: true,
      }),
    },
  },
  {
    files: ["app/routes/**/*.{ts,tsx}", "storefront/app/routes/**/*.tsx"],
    rules: { "house/thin-routes": "error" },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "max-lines-per-function": ["warn", { max: 120 }],
    },
  },
  {
    // A brand is made by one assertion, in the constructor that has just checked the value.
    files: ["app/kernel/**/*.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: TESTS,
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "no-restricted-syntax": restrictedSyntax({ environment: true, ambientTime: true }),
      "max-lines": ["warn", { max: 600 }],
      "max-lines-per-function": "off",
    },
  },
  {
    // Tables of rules and of resolvers are long because they are complete, not because they are tangled.
    files: ["**/resolvers.ts", "**/*-resolvers.ts", "**/resolvers/**/*.ts", "**/dialect.ts"],
    rules: { "max-lines": "off" },
  },
);
