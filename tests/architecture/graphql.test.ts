import { generate } from "@graphql-codegen/cli";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";

import codegenConfig from "../../codegen.ts";
import { operationsIn } from "../../scripts/graphql/operations.ts";
import {
  ADMIN_API_VERSION,
  CUSTOMER_ACCOUNT_API_VERSION,
  readOfficialSchema,
  STOREFRONT_API_VERSION,
} from "../../scripts/graphql/official-schema.ts";
import { wholeDocuments } from "../../scripts/graphql/whole-documents.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const GENERATED = "app/platform/shopify/generated";
const ADMIN_FOLDERS = ["app", "tests", "bench", "scripts"];
/** The one place of operations for a signed-in customer. */
const ACCOUNT_FOLDER = "storefront/app/queries/account";

function sourceFiles(folders: readonly string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z", ...folders], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return listed
    .split("\0")
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("tests/architecture/"))
    .filter((path) => !path.includes("/generated/"))
    .map((path) => resolve(ROOT, path))
    .filter((path) => existsSync(path));
}

describe("GraphQL", () => {
  test.each([
    ["admin", ADMIN_API_VERSION, ADMIN_FOLDERS],
    ["storefront-graphql", STOREFRONT_API_VERSION, ["storefront", `:!${ACCOUNT_FOLDER}`]],
    ["customer", CUSTOMER_ACCOUNT_API_VERSION, [ACCOUNT_FOLDER]],
  ] as const)("every operation is one that the schema of %s accepts", (api, version, folders) => {
    const schema = readOfficialSchema(api, version);
    const documents = wholeDocuments(sourceFiles(folders).flatMap(operationsIn));
    const refused = documents.flatMap(({ place, document }) =>
      validate(schema, document).map((error) => `${place} ${error.message}`),
    );
    expect(documents.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test("an operation that Shopify would refuse is found", () => {
    const schema = readOfficialSchema("admin", ADMIN_API_VERSION);
    const errors = validate(schema, parse("{ shop { favouriteColour } }"));
    expect(errors.map((error) => error.message)).toEqual([
      expect.stringContaining("favouriteColour"),
    ]);
  });
});

describe("generated GraphQL documents", () => {
  test("are not stale (npm run codegen)", async () => {
    const made: unknown = await generate({ ...codegenConfig, silent: true, cwd: ROOT }, false);
    const files = Array.isArray(made) ? (made as { filename: string; content: string }[]) : [];
    expect(files.length).toBeGreaterThan(0);
    for (const { filename, content } of files) {
      const written = resolve(ROOT, filename);
      expect(existsSync(written), `${filename} is missing`).toBe(true);
      expect(readFileSync(written, "utf8"), filename).toBe(content);
    }
  });

  test("run in Node without a build", () => {
    const script = `import { graphql } from "#${GENERATED}/gql.ts"; console.log(typeof graphql);`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(printed.trim()).toBe("function");
  });
});
