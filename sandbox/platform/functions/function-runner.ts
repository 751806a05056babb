import { createContext, Script } from "node:vm";
import { buildSync } from "esbuild";
import type { FunctionRun } from "#sandbox/contract.ts";

/** Shopify counts instructions (11 million); time is what can be limited here. */
const TIME_LIMIT_MS = 1_000;

/** The engine in which Shopify runs functions has no Intl, and gives no clock and no chance. */
const PRELUDE = new Script(`
  for (const name of ["Date", "Intl", "WebAssembly", "SharedArrayBuffer", "Atomics"])
    delete globalThis[name];
  Math.random = () => { throw new Error("Functions have no randomness."); };
  globalThis.console = { log() {}, error() {} };
`);

/** Runs the extension's code as the build bundles it, each time in a world of its own. */
export function createFunctionRunner(entryFile: string) {
  let bundle: Script | undefined;
  return {
    run(exportName: string, input: unknown): FunctionRun {
      try {
        bundle ??= bundleOf(entryFile);
        return { ok: true, output: runOnce(bundle, exportName, JSON.stringify(input)) };
      } catch (error) {
        return { ok: false, error: describe(error) };
      }
    },
  };
}

function bundleOf(entryFile: string): Script {
  const { outputFiles } = buildSync({
    entryPoints: [entryFile],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "extensionFunction",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
  });
  return new Script(outputFiles[0]?.text ?? "", { filename: entryFile });
}

/** Only text goes in and comes out, so nothing of this process is within the function's reach. */
function runOnce(bundle: Script, exportName: string, input: string): unknown {
  const world = createContext(
    { __proto__: null },
    {
      codeGeneration: { strings: false, wasm: false },
      microtaskMode: "afterEvaluate",
    },
  );
  PRELUDE.runInContext(world);
  bundle.runInContext(world, { timeout: TIME_LIMIT_MS });
  const call = `JSON.stringify(extensionFunction[${JSON.stringify(exportName)}](JSON.parse(${JSON.stringify(input)})))`;
  const output: unknown = new Script(call).runInContext(world, { timeout: TIME_LIMIT_MS });
  if (typeof output !== "string") throw new Error("The function gave no answer.");
  return JSON.parse(output);
}

/** What a function throws is an error of another world, which no `instanceof` here knows. */
function describe(error: unknown): string {
  const message: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "message") : error;
  return String(message);
}
