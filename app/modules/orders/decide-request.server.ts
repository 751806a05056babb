import type { Tx } from "#app/platform/db/database.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { askOrderRead } from "./follow-up.server.ts";
import { judge, type RejectReason, type Verdict } from "./judge.ts";
import { loadSupply, loadSupplyLines, type Supply } from "./supply-row.server.ts";
import { transition } from "./transition.server.ts";

/** How long until a held request is judged again by itself. */
const JUDGE_AGAIN_MS = 60_000;
/** A request that was judged good and is being accepted in its shop. Every read of the order overwrites it. */
const ACCEPTING = "ACCEPTING";

/**
 * Answers a request after its grace period: accepts it, lets it wait, or refuses it in time. What is
 * accepted is locked in the reseller's shop, and only then may it be routed and shipped.
 */
export async function decideRequest(
  deps: OrdersDeps,
  supplyOrderId: string,
): Promise<void | { again: number }> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply || !awaitsAnswer(supply)) return;
  const now = deps.clock.now();
  if (supply.graceUntil !== null && now < supply.graceUntil)
    return { again: supply.graceUntil - now };
  const verdict = await judgeAndClaim(deps, supply);
  if (verdict.kind === "accept") return accept(deps, supply);
  if (verdict.kind === "reject") return reject(deps, supply, verdict.reason);
  const deadline = (supply.requestedAt ?? now) + deps.settings.answerWithinMs;
  if (now >= deadline) return reject(deps, supply, verdict.rejectWith);
  await wait(deps, supply, verdict);
  return { again: Math.min(JUDGE_AGAIN_MS, deadline - now) };
}

function awaitsAnswer(supply: Supply): boolean {
  const state = supply.state === "on_hold" ? supply.heldState : supply.state;
  return state === "requested" && supply.reason !== "by_factory";
}

/**
 * Judges, and where the answer is yes claims the credit for it in the same transaction: other requests
 * of the partnership are judged at the same time, and together they must not pass its limit.
 */
function judgeAndClaim(deps: OrdersDeps, supply: Supply): Promise<Verdict> {
  return deps.database.write(async (tx) => {
    const verdict = await judgeSupply(tx, supply);
    if (verdict.kind === "accept") {
      await tx
        .updateTable("SupplyOrder")
        .set({ requestStatus: ACCEPTING })
        .where("id", "=", supply.id)
        .execute();
    }
    return verdict;
  });
}

async function judgeSupply(db: Tx, supply: Supply): Promise<Verdict> {
  const lines = await loadSupplyLines(db, supply.id);
  const totalMinor = lines.reduce((sum, line) => sum + line.remaining * line.wholesaleMinor, 0);
  const released = await wasReleased(db, supply.id);
  return judge(
    {
      financialStatus: supply.financialStatus,
      totalMinor,
      countryCode: supply.destinationCountry,
      shortUnits: released ? 0 : lines.reduce((sum, line) => sum + line.oversold, 0),
      hasUnknownItem: lines.length === 0 || supply.reason === "unknown_item",
    },
    {
      partnershipState: supply.partnershipState ?? "ended",
      creditLimitMinor: supply.creditLimitMinor,
      owedMinor: supply.creditLimitMinor === null ? 0 : await owedMinor(db, supply),
      shipsTo: (supply.shipsTo ?? "").split(",").filter((code) => code !== ""),
    },
  );
}

/** Somebody at the factory looked at the shortage and let it go on. */
async function wasReleased(db: Tx, supplyOrderId: string): Promise<boolean> {
  const row = await db
    .selectFrom("SupplyTransition")
    .select("id")
    .where("supplyOrderId", "=", supplyOrderId)
    .where("cause", "=", "released by the factory")
    .executeTakeFirst();
  return row !== undefined;
}

/** Wholesale value of what is or is being accepted for the partnership, and not cancelled or settled. */
async function owedMinor(db: Tx, supply: Supply): Promise<number> {
  const row = await db
    .selectFrom("SupplyLine")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "SupplyLine.supplyOrderId")
    .select((expression) =>
      expression.fn
        .sum<number | null>(
          expression("SupplyLine.quantity", "*", expression.ref("SupplyLine.wholesaleMinor")),
        )
        .as("owed"),
    )
    .where("SupplyOrder.partnershipId", "=", supply.partnershipId)
    .where("SupplyOrder.id", "!=", supply.id)
    .where((where) =>
      where.or([
        where("SupplyOrder.state", "in", ["accepted", "routed", "packed", "shipped"]),
        where("SupplyOrder.requestStatus", "=", ACCEPTING),
      ]),
    )
    .executeTakeFirst();
  return Number(row?.owed ?? 0);
}

async function accept(deps: OrdersDeps, supply: Supply): Promise<void> {
  const answer = await deps.requests.accept(supply.shop, supply.fulfilmentOrderGid);
  await deps.database.write(async (tx) => {
    if (!answer.ok) {
      // It was cancelled, moved or answered meanwhile: its shop knows.
      await readAgain(deps, supply, "acceptance was refused", tx);
      return;
    }
    await tx
      .updateTable("SupplyOrder")
      .set({ requestStatus: "ACCEPTED" })
      .where("id", "=", supply.id)
      .execute();
    await transition(tx, deps.clock, { supplyOrderId: supply.id, to: "accepted", cause: "terms" });
    // Until it was locked the merchant could take units off: what was accepted is read, then routed.
    await readAgain(deps, supply, "accepted", tx);
  });
}

const MESSAGES: Record<RejectReason, string> = {
  INVENTORY_OUT_OF_STOCK: "The factory cannot supply these units.",
  UNDELIVERABLE_DESTINATION: "The factory does not ship to this destination.",
  INELIGIBLE_PRODUCT: "A product of this order is not supplied by the factory.",
  OTHER: "The factory cannot accept this order at present.",
};

/** Refuses a request with one of Shopify's reasons. The reseller's shop gets its units back. */
export async function reject(
  deps: OrdersDeps,
  supply: Supply,
  reason: RejectReason,
): Promise<void> {
  const { shop, fulfilmentOrderGid } = supply;
  const answer = await deps.requests.reject(shop, {
    fulfilmentOrderGid,
    reason,
    message: MESSAGES[reason],
  });
  await deps.database.write(async (tx) => {
    if (answer.ok) {
      await transition(tx, deps.clock, {
        supplyOrderId: supply.id,
        to: "rejected",
        reason,
        cause: "terms",
      });
    }
    await readAgain(deps, supply, "the request was refused", tx);
  });
}

async function wait(
  deps: OrdersDeps,
  supply: Supply,
  verdict: Extract<Verdict, { kind: "hold" }>,
): Promise<void> {
  await deps.database.write(async (tx) => {
    await transition(tx, deps.clock, {
      supplyOrderId: supply.id,
      to: "on_hold",
      reason: verdict.reason,
      cause: "terms",
    });
  });
}

function readAgain(
  deps: OrdersDeps,
  supply: Supply,
  cause: string,
  tx: Parameters<typeof askOrderRead>[0],
): Promise<void> {
  return askOrderRead(tx, deps, {
    shop: supply.shop,
    orderGid: supply.orderGid,
    heardAt: deps.clock.now(),
    cause,
  });
}
