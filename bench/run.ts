/** `npm run bench -- NAME`: runs bench/NAME.ts; the options that it takes stand in that file. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  allocation: () => import("./allocation.ts"),
  factory: () => import("./factory.ts"),
  hold: () => import("./hold.ts"),
  ingest: () => import("./ingest.ts"),
  propagate: () => import("./propagate.ts"),
  sync: () => import("./sync.ts"),
  scale: () => import("./scale.ts"),
  storefront: () => import("./storefront.ts"),
};

const [name = ""] = process.argv.splice(2, 1);
const bench = BENCHES[name];
if (bench) {
  await bench();
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 1;
}
