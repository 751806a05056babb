/** `npm run bench -- NAME`: runs bench/NAME.ts; the options that it takes stand in that file. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  allocation: () => import("./allocation.ts"),
  hold: () => import("./hold.ts"),
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
