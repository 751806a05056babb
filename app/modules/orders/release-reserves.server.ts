import { chunk } from "#app/kernel/group.ts";
import { loadChannels, noteLostMoves } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { StoredRoutePlan } from "./route-plan.ts";
import type { Supply } from "./supply-row.server.ts";

/** A move takes one item; a long order's go out side by side, each under its own key. */
const MOVES_AT_ONCE = 10;

type Move = StoredRoutePlan["moves"][number];

/** A move that the shop refused, or whose key is too old to ask again (without a message). */
export interface LostRelease {
  move: Move;
  message: string | null;
}

/** Moves a routed order's units out of the reserve. Answers the moves that did not succeed for certain. */
export async function releaseReserves(
  deps: OrdersDeps,
  supply: Supply,
  plan: StoredRoutePlan,
): Promise<LostRelease[]> {
  // Shopify may have forgotten the keys: sent again, the moves might be applied twice.
  const sendBefore = plan.sentAt + deps.settings.keyLifeMs;
  if (deps.clock.now() >= sendBefore) return plan.moves.map((move) => ({ move, message: null }));
  const factory = { shopId: supply.factoryId, app: "factory" };
  const lost: LostRelease[] = [];
  for (const moves of chunk(plan.moves, MOVES_AT_ONCE)) {
    await Promise.all(
      moves.map(async (move) => {
        const answer = await deps.routed.releaseReserve(factory, { ...move, sendBefore });
        if (!answer.ok) lost.push({ move, message: answer.message });
      }),
    );
  }
  return lost;
}

/**
 * The books have taken the units out of the reserve, where they may still lie: a fenced read of the
 * brand store finds them, and they are shown again from there. A refusal is told to the factory, until
 * that read has found all of them.
 */
export async function tellLost(
  tx: Tx,
  deps: OrdersDeps,
  { supply, lost }: { supply: Supply; lost: readonly LostRelease[] },
): Promise<void> {
  if (lost.length === 0) return;
  const now = deps.clock.now();
  const { factoryId, orderName, id: supplyOrderId } = supply;
  await noteLostMoves(
    tx,
    lost.map(({ move: { key: id, itemId, locationId, units } }) => {
      // An earlier attempt under the key may still arrive. Nobody could buy them in the reserve.
      const readableAt = now + deps.settings.requestLifeMs;
      return { id, factoryId, itemId, locationId, units, readableAt, coolsUntil: now };
    }),
  );
  for (const { move, message } of lost) {
    if (message === null) continue;
    const { key: subject, itemId, units } = move;
    const details = { supplyOrderId, orderName, itemId, units, message };
    await raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: "reserve_refused",
      subject,
      details,
    });
  }
  const channels = [...(await loadChannels(tx, factoryId)).values()];
  const brand = channels.find(({ kind }) => kind === "brand");
  const itemIds = [...new Set(lost.map(({ move }) => move.itemId))];
  if (brand) await deps.stock.readSoon(tx, { channelId: brand.id, itemIds, reason: "lost_move" });
}
