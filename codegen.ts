import type { CodegenConfig } from "@graphql-codegen/cli";
import { printSchema } from "graphql";

import { ADMIN_API_VERSION, readOfficialSchema } from "./scripts/graphql/official-schema.ts";

/**
 * Typed documents for the operations written as graphql(`…`) in app/. What is generated runs in
 * Node as it stands: imports carry their extension and no syntax needs more than being erased.
 */
const config: CodegenConfig = {
  schema: printSchema(readOfficialSchema("admin", ADMIN_API_VERSION)),
  documents: ["app/**/*.{ts,tsx}"],
  ignoreNoDocuments: true,
  generates: {
    "app/platform/shopify/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        importExtension: ".ts",
        useTypeImports: true,
        enumsAsTypes: true,
        arrayInputCoercion: false,
        defaultScalarType: "string",
        scalars: { ID: "string", JSON: "unknown" },
      },
    },
  },
};

export default config;
