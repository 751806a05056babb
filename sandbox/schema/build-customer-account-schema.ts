/**
 * Turns the introspection that `@shopify/hydrogen` ships into what the sandbox loads when the first
 * customer asks. Run by hand when the version moves:
 * `node sandbox/schema/build-customer-account-schema.ts path/to/customer-account.schema.json`.
 */
import { CUSTOMER_ACCOUNT_SCHEMA_FILE } from "./files.ts";
import { readShippedSchema } from "./read-shipped.ts";
import { withoutDescriptions } from "./strip-introspection.ts";
import { writeCompressed } from "./write-compressed.ts";

const [, , path] = process.argv;
const shipped = readShippedSchema(path, "customer-account.schema.json");
writeCompressed(CUSTOMER_ACCOUNT_SCHEMA_FILE, withoutDescriptions(shipped));
