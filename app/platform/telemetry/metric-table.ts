/**
 * Every metric of the hub, as data: what it is called, what it says and by what it is split. A label has
 * few values, all known when the code is written; what grows with the business (shops, items, orders) is
 * never one, but for `shop`, which is opt-in and bounded (docs/operations.md, "Labels").
 *
 * Times are seconds. Figures of the database are the same whichever process tells them, so alerts take
 * their maximum; counters and durations are each process's own, so alerts add them up.
 */
export interface MetricRow {
  name: string;
  help: string;
  labels: readonly string[];
}

const row = <const Labels extends readonly string[]>(
  name: string,
  help: string,
  labels: Labels,
) => ({
  name: `headwater_${name}`,
  help,
  labels,
});

/** Upper bounds of the histograms' buckets, in seconds: from a local disk to a webhook that is late. */
export const SECONDS = {
  quick: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  network: [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 10, 30],
  patient: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300],
} as const;

export const HISTOGRAMS = {
  webhook: {
    ...row("webhook_seconds", "From a webhook's first byte to its answer.", ["app", "status"]),
    buckets: SECONDS.quick,
  },
  databaseWrite: {
    ...row("database_write_seconds", "One write transaction, its wait for the disk included.", []),
    buckets: SECONDS.quick,
  },
  shopifyCall: {
    ...row("shopify_call_seconds", "One call to Shopify, its wait for the bucket included.", [
      "app",
    ]),
    buckets: SECONDS.network,
  },
  task: { ...row("task_seconds", "One run of a task.", ["kind"]), buckets: SECONDS.network },
  window: {
    ...row(
      "window_seconds",
      "T_c: from when a sale was heard until a shop confirmed the lower.",
      [],
    ),
    buckets: SECONDS.patient,
  },
} as const;

export const COUNTERS = {
  shopifyCalls: row("shopify_calls_total", "Calls to Shopify by operation and how they ended.", [
    "app",
    "operation",
    "outcome",
  ]),
  tasks: row("tasks_total", "Runs of tasks: done, again, retry (the world failed), failed.", [
    "kind",
    "outcome",
  ]),
  messages: row("messages_total", "Webhooks worked, by topic: done or failed.", [
    "topic",
    "outcome",
  ]),
  attempts: row("lane_attempts_total", "Attempts of stock writes, by what is known of each.", [
    "app",
    "answer",
  ]),
  levelsWritten: row("levels_written_total", "Rows of stock writes that a shop confirmed.", [
    "app",
  ]),
} as const;

export const GAUGES = {
  laneLag: row(
    "lane_lag_seconds",
    "Age of the oldest level that waits to be written, of all lanes.",
    ["app"],
  ),
  lanesLate: row(
    "lanes_late",
    "Lanes whose oldest level has waited longer than this many seconds.",
    ["app", "over"],
  ),
  batchAge: row("open_batch_age_seconds", "Age of the oldest batch that is not settled.", ["app"]),
  readsOverdue: row(
    "level_read_overdue_seconds",
    "How long the most overdue read of a level waits.",
    [],
  ),
  levelsDirty: row("levels_dirty", "Levels that wait to be written; counted to 100,000.", []),
  levelsSetAside: row("levels_set_aside", "Levels that are stopped or parked.", ["state"]),
  inboxAge: row("inbox_age_seconds", "How long the most overdue webhook waits to be worked.", []),
  inbox: row("inbox_messages", "Stored webhooks by state; counted to 100,000.", ["state"]),
  tasks: row("tasks", "Stored tasks by kind and state; counted to 100,000.", ["kind", "state"]),
  taskAge: row("task_overdue_seconds", "How long the most overdue task waits to be run.", []),
  shops: row("shops", "Installations that can be reached, and those that cannot.", [
    "app",
    "standing",
  ]),
  shopWindow: row("shop_window_seconds", "The worst measured window of all channels.", [
    "quantile",
  ]),
  headroom: row(
    "escrow_headroom_units",
    "Units that are free: on hand, exposed and promised to nobody.",
    [],
  ),
  shortfall: row("shortfall_units", "Units promised beyond what is on hand.", []),
  overlap: row("overlap_units", "Units exposed beyond what is on hand, as a policy permits.", []),
  oversold: row(
    "oversold_units",
    "Units sold that no shop should have sold, by the item's policy.",
    ["policy"],
  ),
  restoring: row(
    "restored_shops_unread",
    "Shops that were not read since a backup was restored.",
    [],
  ),
  bucketUse: row("bucket_use_ratio", "How empty the emptiest bucket is: 0 full, 1 nothing left.", [
    "app",
  ]),
  bucketWaiting: row("bucket_waiting_calls", "Calls that wait for a bucket.", ["app"]),
  shopLag: row("shop_lag_seconds", "As headwater_lane_lag_seconds, for the worst shops. Opt-in.", [
    "app",
    "shop",
  ]),
  shopBucketUse: row("shop_bucket_use_ratio", "As headwater_bucket_use_ratio, per shop. Opt-in.", [
    "app",
    "shop",
  ]),
  figuresSeconds: row("figures_seconds", "How long it took to read the database's figures.", []),
} as const;

export type HistogramName = keyof typeof HISTOGRAMS;
export type CounterName = keyof typeof COUNTERS;
export type GaugeName = keyof typeof GAUGES;

type LabelsOf<Row extends MetricRow> = Record<Row["labels"][number], string>;
export type HistogramLabels<Name extends HistogramName> = LabelsOf<(typeof HISTOGRAMS)[Name]>;
export type CounterLabels<Name extends CounterName> = LabelsOf<(typeof COUNTERS)[Name]>;
export type GaugeLabels<Name extends GaugeName> = LabelsOf<(typeof GAUGES)[Name]>;
