import type { TestBrowser } from "#tests/support/browser.ts";
import { summarise } from "../replay/summary.ts";
import type { AskFirstByte } from "./first-byte.ts";
import { openFirstByte } from "./first-byte.ts";
import type { Load } from "./load-page.ts";
import { loadPage } from "./load-page.ts";
import type { Store, World } from "./world.ts";

const PAGES = [
  { name: "home", path: "/" },
  { name: "collection", path: "/collections/tableware" },
  { name: "product", path: "/products/heron-mug" },
] as const;
type Page = (typeof PAGES)[number];

const STORES = ["ours", "starter"] as const;
/** A server answers within milliseconds, so one request a run would measure the machine's mood. */
const REQUESTS_A_RUN = 15;
/** Neither server has compiled what it runs, and neither cache holds anything, before these. */
const WARM_UP_REQUESTS = 60;

export interface Condition {
  name: string;
  roundTripMs: number;
  isSlow: boolean;
}

const CONDITIONS: readonly Condition[] = [
  { name: "fast line, shop answers at once", roundTripMs: 0, isSlow: false },
  { name: "fast line, shop 50 ms away", roundTripMs: 50, isSlow: false },
  { name: "slow phone, shop 50 ms away", roundTripMs: 50, isSlow: true },
];

export interface Medians {
  /** The first byte, asked for by plain HTTP. */
  serverMs: number;
  /** The first byte, as the browser saw it. */
  ttfbMs: number;
  lcpMs: number;
  scriptBytes: number;
  pageBytes: number;
  largest: string;
}

export interface Row extends Record<Store, Medians> {
  condition: string;
  page: Page["name"];
}

interface Seen {
  loads: Load[];
  serverMs: number[];
}

interface Bench {
  world: World;
  browser: TestBrowser;
  askFirstByte: AskFirstByte;
  runs: number;
}

/** Both stores' pages in turn, ours and the starter's, so that what disturbs one disturbs the other. */
export async function compareStores(
  options: Omit<Bench, "askFirstByte">,
  tell: (row: Row) => void,
): Promise<Row[]> {
  const { ask, close } = openFirstByte();
  const bench = { ...options, askFirstByte: ask };
  const rows: Row[] = [];
  for (const { path } of PAGES) await warmUp(bench, path);
  for (const condition of CONDITIONS) {
    await bench.world.setRoundTrip(condition.roundTripMs);
    for (const page of PAGES) {
      const row = await comparePage(bench, condition, page);
      rows.push(row);
      tell(row);
    }
  }
  await bench.world.setRoundTrip(0);
  close();
  return rows;
}

async function warmUp({ world, askFirstByte }: Bench, path: string): Promise<void> {
  for (let done = 0; done < WARM_UP_REQUESTS; done++) {
    for (const store of STORES) await askFirstByte(world.urls[store] + path);
  }
}

async function comparePage(bench: Bench, condition: Condition, page: Page): Promise<Row> {
  const seen: Record<Store, Seen> = {
    ours: { loads: [], serverMs: [] },
    starter: { loads: [], serverMs: [] },
  };
  const { name, path } = page;
  // The first run warms up, and is not counted.
  for (let run = 0; run <= bench.runs; run++) {
    const counted = run > 0;
    for (const store of STORES) {
      const load = await loadPage(bench.browser, bench.world.urls[store] + path, condition);
      if (counted) seen[store].loads.push(load);
    }
    for (let asked = 0; asked < REQUESTS_A_RUN; asked++) {
      for (const store of STORES) {
        const ms = await bench.askFirstByte(bench.world.urls[store] + path);
        if (counted) seen[store].serverMs.push(ms);
      }
    }
  }
  const { ours, starter } = seen;
  return {
    condition: condition.name,
    page: name,
    ours: mediansOf(ours),
    starter: mediansOf(starter),
  };
}

function mediansOf({ loads, serverMs }: Seen): Medians {
  const median = (values: readonly number[]): number =>
    Number((summarise(values).p50 ?? NaN).toFixed(1));
  return {
    serverMs: median(serverMs),
    ttfbMs: median(loads.map((load) => load.ttfbMs)),
    lcpMs: median(loads.map((load) => load.lcpMs)),
    scriptBytes: median(loads.map((load) => load.scriptBytes)),
    pageBytes: median(loads.map((load) => load.pageBytes)),
    largest: loads.at(-1)?.largest ?? "",
  };
}
