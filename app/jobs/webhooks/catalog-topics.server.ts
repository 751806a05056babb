import { z } from "zod";
import { groupBy } from "#app/kernel/group.ts";
import {
  askForInventoryItems,
  askForLocations,
  askForProducts,
  hearListingChanges,
} from "#app/modules/catalog/index.server.ts";
import { askToConnect, listPartnerships } from "#app/modules/partners/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type {
  StoredMessage,
  TopicHandler,
  TopicHandlers,
} from "#app/platform/inbox/drain.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import { gidOf, idDigits, readPayload } from "./payload.ts";

const subject = z.object({ id: idDigits });
const level = z.object({ inventory_item_id: idDigits });

interface Deps {
  tasks: Tasks;
}

/** A thing that a message is about, in the shop that it came from. */
interface Heard {
  shopId: string;
  app: string;
  gid: string;
  /** It need not be read before. */
  runAt?: number | undefined;
}

/**
 * Shopify says that a product was changed whenever it was ordered. The order goes first, which others wait
 * for; the product is read a moment later, once for all that was told of it meanwhile.
 */
const PRODUCT_WAIT_MS = 1_500;

/**
 * Webhooks about products, inventory items and locations. In a factory's shop they make the hub read
 * its catalogue anew, in a reseller's shop they make it check its listings. Every order brings one for
 * each of its products, so they are worked off many at a time.
 */
export function catalogTopics(deps: Deps): TopicHandlers {
  const product = batch((tx, messages) => hearProducts(tx, deps, messages.map(readProduct)));
  const item = batch((tx, messages) => hearItems(tx, deps, messages.map(readItem)));
  const itemOfLevel = batch((tx, messages) => hearItems(tx, deps, messages.map(readItemOfLevel)));
  const location = batch((tx, messages) => hearLocations(tx, deps, messages));
  return {
    "products/create": product,
    "products/update": product,
    "products/delete": product,
    "inventory_items/create": item,
    "inventory_items/update": item,
    "inventory_items/delete": item,
    "inventory_levels/connect": itemOfLevel,
    "inventory_levels/disconnect": itemOfLevel,
    "locations/create": location,
    "locations/update": location,
    "locations/activate": location,
    "locations/deactivate": location,
    "locations/delete": location,
  };
}

function batch(
  handle: (tx: Tx, messages: readonly StoredMessage[]) => Promise<void>,
): TopicHandler {
  return { kind: "batch", handle };
}

function readProduct({ shopId, app, topic, payload, receivedAt }: StoredMessage): Heard {
  const runAt = topic === "products/update" ? receivedAt + PRODUCT_WAIT_MS : undefined;
  return { shopId, app, gid: gidOf("Product", readPayload(subject, payload).id), runAt };
}

function readItem({ shopId, app, payload }: StoredMessage): Heard {
  return { shopId, app, gid: gidOf("InventoryItem", readPayload(subject, payload).id) };
}

function readItemOfLevel({ shopId, app, payload }: StoredMessage): Heard {
  const { inventory_item_id: id } = readPayload(level, payload);
  return { shopId, app, gid: gidOf("InventoryItem", id) };
}

async function hearProducts(tx: Tx, deps: Deps, heard: readonly Heard[]): Promise<void> {
  const [ofFactories, ofResellers] = split(heard);
  await askForProducts(
    tx,
    deps,
    ofFactories.map(({ shopId: factoryId, gid: productGid, runAt }) => ({
      factoryId,
      productGid,
      runAt,
    })),
  );
  await hearResellers(tx, deps, { by: "productGid", heard: ofResellers });
}

async function hearItems(tx: Tx, deps: Deps, heard: readonly Heard[]): Promise<void> {
  const [ofFactories, ofResellers] = split(heard);
  await askForInventoryItems(
    tx,
    deps,
    ofFactories.map(({ shopId: factoryId, gid }) => ({ factoryId, inventoryItemGid: gid })),
  );
  await hearResellers(tx, deps, { by: "inventoryItemGid", heard: ofResellers });
}

function split(heard: readonly Heard[]): [ofFactories: Heard[], ofResellers: Heard[]] {
  return [
    heard.filter((one) => one.app === "factory"),
    heard.filter((one) => one.app !== "factory"),
  ];
}

async function hearResellers(
  tx: Tx,
  deps: Deps,
  { by, heard }: { by: "productGid" | "inventoryItemGid"; heard: readonly Heard[] },
): Promise<void> {
  for (const [resellerId, ofShop] of groupBy(heard, (one) => one.shopId)) {
    const gids = ofShop.map((one) => one.gid);
    const [first] = ofShop;
    await hearListingChanges(tx, deps, { resellerId, by, gids, runAt: first?.runAt });
  }
}

/** In a reseller's shop it may be our own location that was deactivated. */
async function hearLocations(
  tx: Tx,
  deps: Deps,
  messages: readonly StoredMessage[],
): Promise<void> {
  const shops = new Map(messages.map(({ app, shopId }) => [`${app} ${shopId}`, { app, shopId }]));
  for (const { app, shopId } of shops.values()) {
    if (app === "factory") {
      await askForLocations(tx, deps, shopId);
      continue;
    }
    const states = ["active", "paused"];
    for (const { id } of await listPartnerships(tx, { resellerId: shopId, states })) {
      await askToConnect(tx, deps, { partnershipId: id, resellerId: shopId });
    }
  }
}
