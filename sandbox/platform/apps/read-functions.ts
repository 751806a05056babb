import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";
import { z } from "zod";
import type { FunctionExtension } from "./app-config.ts";

const extensionFile = z.object({
  api_version: z.string(),
  extensions: z.array(
    z.object({
      name: z.string(),
      handle: z.string().regex(/^[a-z0-9-]{1,50}$/),
      type: z.string(),
      description: z.string().optional(),
      targeting: z
        .array(z.object({ target: z.string(), input_query: z.string(), export: z.string() }))
        .default([]),
    }),
  ),
});

const words = z.record(z.string(), z.string());

/** The Functions in the folders that an app's TOML names, e.g. "extensions/factory/*". */
export function readFunctions(
  appFile: string | URL,
  extensionDirectories: readonly string[],
): FunctionExtension[] {
  const root = dirname(typeof appFile === "string" ? appFile : fileURLToPath(appFile));
  return extensionDirectories
    .flatMap((pattern) => foldersOf(root, pattern))
    .filter((folder) => existsSync(join(folder, "shopify.extension.toml")))
    .flatMap(readFolder);
}

/** A folder, or with a star at the end all folders below it. */
function foldersOf(root: string, pattern: string): string[] {
  if (!pattern.endsWith("/*")) return [resolve(root, pattern)];
  const above = resolve(root, pattern.slice(0, -2));
  if (!existsSync(above)) return [];
  return readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(above, name))
    .sort();
}

function readFolder(folder: string): FunctionExtension[] {
  const toml = parse(readFileSync(join(folder, "shopify.extension.toml"), "utf8"));
  const { api_version: apiVersion, extensions } = extensionFile.parse(toml);
  return extensions
    .filter(({ type }) => type === "function")
    .map(({ handle, name, description, targeting }) => ({
      handle,
      title: inEnglish(folder, name),
      description: description === undefined ? null : inEnglish(folder, description),
      apiVersion,
      entryFile: join(folder, "src/index.ts"),
      targets: targeting.map(({ target, input_query: query, export: exported }) => ({
        target,
        inputQuery: readFileSync(join(folder, query), "utf8"),
        exportName: camelCase(exported),
      })),
    }));
}

/** "t:name" is looked up in the extension's own words. */
function inEnglish(folder: string, text: string): string {
  if (!text.startsWith("t:")) return text;
  const file = join(folder, "locales/en.default.json");
  return words.parse(JSON.parse(readFileSync(file, "utf8")))[text.slice(2)] ?? text;
}

/** Shopify's build finds "cart-lines-discounts-generate-run" as cartLinesDiscountsGenerateRun. */
function camelCase(exported: string): string {
  return exported.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
