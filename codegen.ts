import type { CodegenConfig } from "@graphql-codegen/cli";
import type { GraphQLSchema } from "graphql";
import { printSchema } from "graphql";

import {
  ADMIN_API_VERSION,
  CUSTOMER_ACCOUNT_API_VERSION,
  readOfficialSchema,
  STOREFRONT_API_VERSION,
} from "./scripts/graphql/official-schema.ts";

/** What is generated runs in Node as it stands: imports carry their extension, no syntax needs more than being erased. */
const typedDocuments = (schema: GraphQLSchema, documents: string) => ({
  schema: printSchema(schema),
  documents: [documents],
  preset: "client" as const,
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
});

/** Typed documents for the operations written as graphql(`…`): the apps' in app/, the store's in storefront/. */
const config: CodegenConfig = {
  ignoreNoDocuments: true,
  generates: {
    "app/platform/shopify/generated/": typedDocuments(
      readOfficialSchema("admin", ADMIN_API_VERSION),
      "app/**/*.{ts,tsx}",
    ),
    "storefront/app/queries/generated/": typedDocuments(
      readOfficialSchema("storefront-graphql", STOREFRONT_API_VERSION),
      "storefront/app/queries/*.ts",
    ),
    "storefront/app/queries/account/generated/": typedDocuments(
      readOfficialSchema("customer", CUSTOMER_ACCOUNT_API_VERSION),
      "storefront/app/queries/account/*.ts",
    ),
  },
};

export default config;
