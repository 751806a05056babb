import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const MANIFEST = {
  name: "temporary",
  type: "module",
  imports: { "#app/*": "./app/*", "#sandbox/*": "./sandbox/*", "#tests/*": "./tests/*" },
  dependencies: { kysely: "*", "@shopify/polaris": "*" },
  devDependencies: { "fast-check": "*" },
};

const TYPESCRIPT = {
  compilerOptions: {
    target: "ES2023",
    module: "ESNext",
    moduleResolution: "Bundler",
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    jsx: "react-jsx",
    types: [],
  },
};

/** A throw-away project laid out like ours, in which a rule can be shown to bite. */
export function makeTemporaryProject(files: Record<string, string>): {
  root: string;
  remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), "headwater-rules-"));
  const all: Record<string, string> = {
    "package.json": JSON.stringify(MANIFEST),
    "tsconfig.json": JSON.stringify(TYPESCRIPT),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
