import { askForImport, dropListings } from "#app/modules/catalog/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  addChannel,
  changePartnership,
  listPartnerships,
  readChannelOf,
  type PartnershipRow,
} from "./partnership-store.server.ts";
import { LOST_WITH_UNINSTALL, resumePartnership } from "./pause.server.ts";
import { setChannelState } from "./set-channel-state.server.ts";

const PAUSED_BY_UNINSTALL = "uninstall";
/** The notice of orders that the factory has of a shop that cannot be told of them. */
const ORDERS_LEFT = "orders_left";

/** A factory installed the app, or came back: its brand store is a channel, its catalogue is read. */
export async function factoryInstalled(
  tx: Tx,
  deps: PartnersDeps,
  factoryId: string,
): Promise<void> {
  const brand = await readChannelOf(tx, { brandOf: factoryId });
  if (brand) await setChannelState(tx, deps, { channel: brand, state: "open" });
  else await openBrandChannel(tx, deps, factoryId);
  await askForImport(tx, deps, factoryId);
  for (const partnership of await listPartnerships(tx, { factoryId, states: ["paused"] })) {
    if (partnership.pausedBy === PAUSED_BY_UNINSTALL)
      await resumePartnership(tx, deps, partnership);
  }
}

async function openBrandChannel(tx: Tx, deps: PartnersDeps, factoryId: string): Promise<void> {
  const channelId = deps.clock.newId();
  await addChannel(tx, {
    id: channelId,
    factoryId,
    shopId: factoryId,
    partnershipId: null,
    kind: "brand",
    state: "open",
  });
  await deps.channels.changed(tx, { channelId, factoryId, state: "open" });
}

/**
 * A reseller came back. What it had is paused until it says so: the stock of the time before may have
 * become its own, and a person must agree to taking it off.
 */
export async function resellerInstalled(
  tx: Tx,
  deps: PartnersDeps,
  resellerId: string,
): Promise<void> {
  await deps.orders.readOpen(tx, { shopId: resellerId });
  for (const partnership of await listPartnerships(tx, { resellerId, states: ["ended"] })) {
    if (partnership.endedReason !== LOST_WITH_UNINSTALL) continue;
    if (await hasSuccessor(tx, partnership)) continue;
    await changePartnership(tx, {
      id: partnership.id,
      state: "paused",
      pausedBy: "reseller",
      endedAt: null,
      endedReason: null,
      serviceState: "none",
    });
    const channel = await readChannelOf(tx, { partnershipId: partnership.id });
    await setChannelState(tx, deps, { channel, state: "paused" });
    const { id: subject, factoryId: shopId } = partnership;
    await settleNotice(tx, deps.clock, { shopId, kind: ORDERS_LEFT, subject });
    await raiseNotice(tx, deps.clock, {
      shopId: resellerId,
      factoryId: partnership.factoryId,
      kind: "shop",
      subject: `reinstalled:${partnership.id}`,
      details: { partnershipId: partnership.id, problem: "reinstalled" },
    });
  }
}

/** The same two shops may have begun anew by another invitation. */
async function hasSuccessor(tx: Tx, { factoryId, resellerId }: PartnershipRow): Promise<boolean> {
  if (resellerId === null) return true;
  const standing = await listPartnerships(tx, { resellerId, states: ["active", "paused"] });
  return standing.some((one) => one.factoryId === factoryId);
}

/**
 * The token was dead before the webhook came, so nothing in the shop can be lowered: all it shows
 * counts until it has cooled, and no order from there is accepted any more. What the factory was given
 * before is listed for a person.
 */
export async function resellerUninstalled(
  tx: Tx,
  deps: PartnersDeps,
  resellerId: string,
): Promise<void> {
  const now = deps.clock.now();
  for (const partnership of await listPartnerships(tx, {
    resellerId,
    states: ["active", "paused"],
  })) {
    const { id, factoryId } = partnership;
    await changePartnership(tx, {
      id,
      state: "ended",
      endedAt: now,
      endedReason: LOST_WITH_UNINSTALL,
      pausedBy: null,
      serviceGid: null,
      locationGid: null,
      serviceState: "none",
      serviceProblem: null,
    });
    const { routed } = await deps.orders.letGo(tx, { partnershipId: id });
    const channel = await readChannelOf(tx, { partnershipId: id });
    await setChannelState(tx, deps, { channel, state: "cut" });
    await dropListings(tx, deps, { partnershipId: id, problem: LOST_WITH_UNINSTALL });
    await raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: "shop",
      subject: `uninstalled:${id}`,
      details: { partnershipId: id, label: partnership.label, problem: LOST_WITH_UNINSTALL },
    });
    if (routed === 0) continue;
    await raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: ORDERS_LEFT,
      subject: id,
      details: { partnershipId: id, label: partnership.label, units: routed },
    });
  }
}

/** The factory cannot be read or given orders any more: its resellers' shops are emptied. */
export async function factoryUninstalled(
  tx: Tx,
  deps: PartnersDeps,
  factoryId: string,
): Promise<void> {
  const brand = await readChannelOf(tx, { brandOf: factoryId });
  await setChannelState(tx, deps, { channel: brand, state: "cut" });
  for (const { id } of await listPartnerships(tx, { factoryId, states: ["active"] })) {
    await changePartnership(tx, { id, state: "paused", pausedBy: PAUSED_BY_UNINSTALL });
    const channel = await readChannelOf(tx, { partnershipId: id });
    await setChannelState(tx, deps, { channel, state: "paused" });
  }
}
