/** The local Shopify on the command line: `node sandbox/main.ts` tells what it can do. */
import { parseArgs } from "node:util";
import { callControl } from "./cli/call-control.ts";
import { importProducts } from "./cli/import-products.ts";
import { serve } from "./cli/serve.ts";

const USAGE = `Usage:
  node sandbox/main.ts serve [--port 4000] [--data DIR]
  node sandbox/main.ts import-products FILE --shop SHOP [--url http://localhost:4000]
  node sandbox/main.ts control METHOD PATH [JSON] [--url http://localhost:4000]
      e.g. control GET shops, control POST scenarios/flaky, control POST faults '{"kind":"throttle","count":3}'
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", default: process.env["SANDBOX_PORT"] ?? "4000" },
    data: { type: "string" },
    shop: { type: "string" },
    url: { type: "string" },
  },
});
const [command, ...rest] = positionals;
const url = values.url ?? `http://localhost:${values.port}`;

switch (command) {
  case "serve":
    await serve({ port: Number(values.port), dataDir: values.data });
    break;
  case "import-products":
    process.exitCode = await importProducts({ url, file: rest[0], shop: values.shop });
    break;
  case "control":
    process.exitCode = await callControl({ url, method: rest[0], path: rest[1], body: rest[2] });
    break;
  default:
    process.stderr.write(USAGE);
    process.exitCode = 2;
}
