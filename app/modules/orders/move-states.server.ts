import type { Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { askNext } from "./follow-up.server.ts";
import { nextState } from "./next-state.ts";
import { loadForgetful } from "./forgotten-routes.server.ts";
import { rowAfter, saveSupplies } from "./save-supply.server.ts";
import { isOver, openUnits } from "./snapshot.ts";
import { isRouted, mayFollow } from "./states.ts";
import type { OrderSupplies, StoredSupply } from "./store-supply.server.ts";
import { takeStep, type Transition } from "./transition.server.ts";
import { tellUnwantedRest } from "./unwanted-rest.server.ts";

/**
 * Moves each supply order to the state its shop's snapshot implies, writes it, and asks for what comes
 * next.
 */
export async function moveStates(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly OrderSupplies[],
): Promise<void> {
  if (orders.length === 0) return;
  const forgetful = await loadForgetful(tx);
  const terms = await readTerms(tx, orders);
  const now = deps.clock.now();
  const decided = orders.flatMap((one) => {
    const { shopId, app } = one.order.applied.shop;
    const isForgetful = forgetful.has(`${app} ${shopId}`);
    return one.supplies.map((supply) => {
      const step = stepOf(one, supply, isForgetful);
      const after = step && takeStep(supply.row, step, now);
      const graceMs = terms.get(supply.row.partnershipId ?? "")?.graceMs ?? 0;
      // The grace period delays acceptance, however the request came.
      const graceUntil = after?.state === "requested" ? now + graceMs : supply.row.graceUntil;
      const { order } = one;
      return {
        order,
        supply,
        cause: order.applied.cause,
        after: after && { ...after, graceUntil },
      };
    });
  });
  await saveSupplies(tx, deps, decided);
  await tellUnwantedRest(
    tx,
    deps.clock,
    decided.filter(({ after }) => after?.state === "closed").map(({ supply }) => supply.id),
  );
  await askNext(
    tx,
    deps,
    decided.map((one) => {
      const { shop, snapshot } = one.order.applied;
      const { financialStatus, gid } = snapshot;
      const row = rowAfter(one);
      const autoRequest = terms.get(row.partnershipId ?? "")?.autoRequest ?? null;
      return { ...row, shop, gid, financialStatus, autoRequest };
    }),
  );
}

interface Terms {
  id: string;
  graceMs: number;
  autoRequest: string;
}

async function readTerms(tx: Tx, orders: readonly OrderSupplies[]): Promise<Map<string, Terms>> {
  const ids = new Set(
    orders.flatMap(({ supplies }) => supplies.flatMap(({ row }) => row.partnershipId ?? [])),
  );
  if (ids.size === 0) return new Map();
  const rows = await tx
    .selectFrom("Partnership")
    .select(["id", "graceMs", "autoRequest"])
    .where("id", "in", among(tx, ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function stepOf(
  { order, orderLines }: OrderSupplies,
  supply: StoredSupply,
  isForgetful: boolean,
): Pick<Transition, "to" | "reason"> | null {
  if (supply.isFactorys) return null;
  const { snapshot } = order.applied;
  const sum = (value: (line: StoredSupply["lines"][number]) => number): number =>
    supply.lines.reduce((total, line) => total + value(line), 0);
  // Promised beyond what there was, and not shipped whole.
  const short = new Map(orderLines.map(({ id, oversold }) => [id, oversold]));
  const released = supply.reason === null && supply.state !== "seen" && supply.state !== "on_hold";
  const next = nextState({
    kind: supply.kind,
    state: supply.state,
    reason: supply.reason,
    heldState: supply.heldState,
    fulfilmentOrder: supply.snapshot,
    financialStatus: snapshot.financialStatus,
    isRouted: isRouted(supply.routeState),
    unitsOpen: sum((line) => (line.over ? 0 : openUnits(line, line.shipped))),
    unitsShipped: sum((line) => line.shipped) || shippedUnheard(supply, isForgetful),
    // Once a person released it, the shortage is known and does not hold it again.
    unitsShort: released ? 0 : sum((line) => short.get(line.orderLineId) ?? 0),
    hasUnknownItem: supply.hasUnknownItem,
  });
  if (!mayFollow(supply.state, next.state)) return null;
  return {
    to: next.state,
    reason: next.reason ?? (next.state === supply.state ? supply.reason : null),
  };
}

/**
 * Units that a shop shows as shipped by us and the books know nothing of, while a restored backup is being
 * brought up to date. Otherwise somebody fulfilled them by hand, and nothing of them was ours to ship.
 */
function shippedUnheard({ snapshot }: StoredSupply, isForgetful: boolean): number {
  if (!isForgetful || snapshot === null || !isOver(snapshot)) return 0;
  return snapshot.lines.reduce((sum, line) => sum + line.total - line.remaining, 0);
}
