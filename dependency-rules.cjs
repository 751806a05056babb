// Who may import whom, as data. `npm run check` and tests/architecture hold the repository to it.

/** Which module may use which, by its front door. A module not listed on the right is out of reach. */
const MAY_USE = {
  ledger: [],
  catalog: [],
  pricing: ["catalog"],
  partners: ["catalog"],
  inventory: ["ledger", "catalog"],
  escrow: ["ledger", "inventory", "partners"],
  channels: ["catalog", "partners", "escrow"],
  orders: ["catalog", "partners", "escrow"],
  fulfilment: ["orders", "inventory", "escrow"],
  store: ["catalog", "inventory"],
  offers: ["catalog", "inventory", "store", "orders"],
  voices: ["catalog", "store"],
  restock: ["catalog", "store"],
  returns: ["orders", "inventory", "escrow"],
  settlement: ["ledger", "partners", "orders"],
  planning: ["catalog", "partners", "inventory", "escrow", "channels", "orders"],
  insight: [
    "ledger",
    "catalog",
    "pricing",
    "partners",
    "inventory",
    "escrow",
    "channels",
    "orders",
    "fulfilment",
    "store",
    "offers",
    "voices",
    "restock",
    "returns",
    "settlement",
    "planning",
  ],
};

const MODULES = Object.keys(MAY_USE);
const TEST_FILE = "\\.test\\.tsx?$";
const FRONT_DOOR = "^app/modules/[^/]+/index(\\.server)?\\.ts$";

/** Read when the screens are built, or only while they are edited. */
const BUILD_TIME = [
  "^app/routes\\.ts$",
  "^app/vite-env\\.d\\.ts$",
  "^app/open-screens\\.server\\.ts$",
];

const rule = (name, from, to) => ({ name, severity: "error", from, to });

const moduleRules = [
  ...MODULES.map((name) =>
    rule(
      `${name}-may-use`,
      { path: `^app/modules/${name}/` },
      {
        path: "^app/modules/",
        pathNot: [name, ...MAY_USE[name]].map((other) => `^app/modules/${other}/`),
      },
    ),
  ),
  rule(
    "module-is-in-the-table",
    { path: "^app/(?!modules/)" },
    { path: "^app/modules/", pathNot: `^app/modules/(${MODULES.join("|")})/` },
  ),
  rule(
    "module-front-door",
    { path: "^app/modules/([^/]+)/" },
    { path: "^app/modules/[^/]+/", pathNot: ["^app/modules/$1/", FRONT_DOOR] },
  ),
  rule(
    "outside-front-door",
    { path: "^(app|tests|bench|scripts)/", pathNot: "^app/modules/" },
    { path: "^app/modules/[^/]+/", pathNot: FRONT_DOOR },
  ),
  rule(
    "pure-stays-pure",
    { path: "^app/(modules|kernel)/", pathNot: ["\\.server\\.ts$", TEST_FILE] },
    {
      path: [
        "\\.server\\.ts$",
        "^app/platform/",
        "^node_modules/(@prisma|kysely|better-sqlite3|pg)/",
        "^(node:)?(fs|net|http|https|crypto|child_process|worker_threads)(/|$)",
      ],
    },
  ),
  rule(
    "modules-know-no-edge",
    { path: "^app/(modules|kernel)/" },
    {
      path: [
        "^app/(routes|ui|jobs)/",
        "^app/platform/(shopify|http)/",
        "^node_modules/(@remix-run|@shopify|react|react-dom|react-i18next)/",
      ],
    },
  ),
  // Tasks and notices are rows written in the module's own transaction; what they cause comes after it.
  rule(
    "modules-use-little-platform",
    { path: "^app/modules/", pathNot: TEST_FILE },
    { path: "^app/platform/", pathNot: "^app/platform/(db|tasks|notices|mail|log|clock)/" },
  ),
  rule(
    "kernel-knows-nobody",
    { path: "^app/kernel/", pathNot: TEST_FILE },
    { path: "^app/", pathNot: "^app/kernel/" },
  ),
];

const layerRules = [
  rule(
    "platform-below",
    { path: "^app/platform/", pathNot: ["^app/platform/shopify/", TEST_FILE] },
    { path: "^app/(modules|jobs|routes|ui)/" },
  ),
  rule(
    "shopify-fills-ports",
    { path: "^app/platform/shopify/", pathNot: TEST_FILE },
    {
      path: "^app/(modules|jobs|routes|ui)/",
      pathNot: "^app/modules/[^/]+/index\\.ts$",
    },
  ),
  rule(
    "ui-is-plain",
    { path: "^app/ui/" },
    { path: ["\\.server\\.tsx?$", "^app/(platform|jobs|routes)/"] },
  ),
  rule(
    "screens-and-jobs-hold-no-queries",
    { path: "^app/(routes|ui|jobs|public)/", pathNot: TEST_FILE },
    { path: ["^node_modules/(@prisma|kysely|better-sqlite3|pg)/", "^app/db\\.server\\.ts$"] },
  ),
];

const apart = (name, path, reach) => rule(name, { path, pathNot: TEST_FILE }, { path: reach });

const workspaceRules = [
  apart("storefront-apart", "^storefront/", "^(app|extensions|prisma|sandbox)/"),
  apart("sandbox-apart", "^sandbox/", "^(app|storefront|prisma|tests|bench)/"),
  apart(
    "sandbox-platform-knows-no-shop",
    "^sandbox/platform/(?!testing/)",
    "^sandbox/(shop|storefront)/",
  ),
  apart("sandbox-storefront-on-the-shop", "^sandbox/storefront/(?!testing/)", "^sandbox/platform/"),
  // The shop keeps what a storefront remembers, and knows no more of it than that.
  rule(
    "sandbox-shop-below-the-storefront",
    { path: "^sandbox/shop/" },
    { path: "^sandbox/storefront/", pathNot: "^sandbox/storefront/state\\.ts$" },
  ),
  apart("extensions-apart", "^extensions/", "^(app|storefront|sandbox|prisma)/"),
  apart("app-apart", "^app/", "^(storefront|extensions|sandbox|tests|bench|scripts)/"),
];

// The generated documents use one package that holds nothing but types; the store's bundler makes the rest.
const UNRESOLVED = "^(@graphql-typed-document-node/core|virtual:.*|hydrogen-for-counting)$";

const soundnessRules = [
  // A cycle of types alone vanishes when the program runs.
  rule("no-circular", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
  rule("import-resolves", {}, { couldNotResolve: true, pathNot: UNRESOLVED }),
  rule(
    "installed-with-the-app",
    { path: "^(app|prisma)/", pathNot: [TEST_FILE, "/generated/", ...BUILD_TIME] },
    { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
  ),
];

module.exports = {
  forbidden: [...soundnessRules, ...moduleRules, ...layerRules, ...workspaceRules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(build|\\.cache|\\.data|storefront/(dist|\\.react-router)|tests/architecture/fixtures)/",
    },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
