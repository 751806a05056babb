import { z } from "zod";
import { erasePledges } from "#app/modules/offers/index.server.ts";
import type { OrdersDeps } from "#app/modules/orders/index.server.ts";
import { erasePlace } from "#app/modules/partners/index.server.ts";
import { eraseWishes } from "#app/modules/restock/index.server.ts";
import { countVoicesOf, eraseVoices } from "#app/modules/voices/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type {
  StoredMessage,
  TopicHandler,
  TopicHandlers,
} from "#app/platform/inbox/drain.server.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import { dropLeftTasks } from "#app/platform/tasks/waiting-tasks.server.ts";
import { gidOf, idDigits, readPayload } from "./webhooks/payload.ts";

const idText = z.union([idDigits, z.number().int().transform(String)]);
const customer = z
  .object({ id: idText.optional(), email: z.string().nullish().catch(null) })
  .optional();
const redactPayload = z.object({ orders_to_redact: z.array(idText).default([]), customer });
const requestPayload = z.object({
  orders_requested: z.array(idText).default([]),
  customer,
  data_request: z.object({ id: idText }).optional(),
});

type ComplianceDeps = Pick<OrdersDeps, "database" | "clock" | "tasks"> & { mail: Mail };

/**
 * The three webhooks that the law asks for. Of a reseller's shoppers the hub stores no name, address,
 * phone or mail: what their data has become is the routed orders in factories' shops. What a factory's
 * own shoppers said in its brand store is deleted, and who pledged is taken out of their pledges. Every such message is kept in the access log.
 */
export function complianceTopics(deps: ComplianceDeps): TopicHandlers {
  return {
    "customers/data_request": each((tx, message) => tellWhatIsKept(tx, deps, message)),
    "customers/redact": each((tx, message) => forgetShopper(tx, deps, message)),
    "shop/redact": each((tx, message) => forgetShop(tx, deps, message)),
  };
}

function each(handle: (tx: Tx, message: StoredMessage) => Promise<void>): TopicHandler {
  return {
    kind: "batch",
    handle: async (tx, messages) => {
      for (const message of messages) await handle(tx, message);
    },
  };
}

async function note(
  tx: Tx,
  { clock }: ComplianceDeps,
  of: { shopId: string; action: string; subject: string },
): Promise<void> {
  const row = { ...of, id: clock.newId(), actor: "shopify", at: clock.now() };
  await tx.insertInto("AccessLog").values(row).execute();
}

/** The shop answers its shopper; it is told of which of the orders there is a copy at a factory. */
async function tellWhatIsKept(
  tx: Tx,
  deps: ComplianceDeps,
  { shopId, app, payload }: StoredMessage,
): Promise<void> {
  const asked = readPayload(requestPayload, payload);
  const { orders_requested: ids, data_request: request } = asked;
  await note(tx, deps, { shopId, action: "data_request", subject: ids.join(",") });
  if (app === "factory") await tellOfVoices(tx, deps, { factoryId: shopId, ...asked.customer });
  if (ids.length === 0) return;
  const kept = await tx
    .selectFrom("Order")
    .select("name")
    .where("shopId", "=", shopId)
    .where("app", "=", app)
    .where("state", "!=", "none")
    .where(
      "gid",
      "in",
      ids.map((id) => gidOf("Order", id)),
    )
    .orderBy("name")
    .execute();
  if (kept.length === 0) return;
  await raiseNotice(tx, deps.clock, {
    shopId,
    factoryId: app === "factory" ? shopId : null,
    kind: "data_request",
    subject: request?.id ?? ids.join(","),
    details: { orders: kept.map(({ name }) => name).join(", ") },
  });
}

/** The shop's people find the reviews and questions by the name that the shopper gave them. */
async function tellOfVoices(
  tx: Tx,
  { clock }: ComplianceDeps,
  { factoryId, id: customerId }: { factoryId: string; id?: string | undefined },
): Promise<void> {
  if (customerId === undefined) return;
  const count = await countVoicesOf(tx, { factoryId, customerId });
  if (count === 0) return;
  await raiseNotice(tx, clock, {
    shopId: factoryId,
    factoryId,
    kind: "data_request_voices",
    subject: customerId,
    details: { units: count, customer: customerId },
  });
}

async function forgetShopper(
  tx: Tx,
  deps: ComplianceDeps,
  { shopId, app, payload }: StoredMessage,
): Promise<void> {
  const { orders_to_redact: ids, customer: who } = readPayload(redactPayload, payload);
  if (app === "factory") await forgetCustomer(tx, deps, { factoryId: shopId, ...who });
  await note(tx, deps, { shopId, action: "redact", subject: ids.join(",") });
  await askRedaction(tx, deps, { shopId, orderGids: ids.map((id) => gidOf("Order", id)) });
}

/** What a customer of the factory's own store said, and what they wanted to be told. */
async function forgetCustomer(
  tx: Tx,
  { clock, mail }: ComplianceDeps,
  of: { factoryId: string; id?: string | undefined; email?: string | null | undefined },
): Promise<void> {
  const { factoryId, id: customerId, email: address } = of;
  if (customerId !== undefined) {
    await eraseVoices(tx, { factoryId, customerId });
    const customerGid = gidOf("Customer", customerId);
    await erasePledges(tx, { factoryId, customerGid, now: clock.now() });
  }
  if (!address) return;
  await eraseWishes(tx, { factoryId, marks: mail.addresses.marks(address) });
  await mail.forget(tx, { factoryId, address });
}

async function askRedaction(
  tx: Tx,
  deps: ComplianceDeps,
  of: { shopId: string; orderGids: readonly string[] },
): Promise<void> {
  const { shopId } = of;
  const askedAt = deps.clock.now();
  await deps.tasks.askAll(
    tx,
    of.orderGids.map((orderGid) => ({
      kind: "orders.redact",
      key: `${shopId}:${orderGid}`,
      shopId,
      app: "reseller",
      payload: { orderGid, askedAt },
    })),
  );
}

/** Comes 48 hours after an uninstall; where the app is back by now, its data is in use again. */
async function forgetShop(
  tx: Tx,
  deps: ComplianceDeps,
  { shopId, app }: StoredMessage,
): Promise<void> {
  await note(tx, deps, { shopId, action: `shop_redact_${app}`, subject: shopId });
  const shop = await tx
    .selectFrom("Shop")
    .innerJoin("Installation", "Installation.shopId", "Shop.id")
    .select(["Shop.domain", "Installation.state"])
    .where("Shop.id", "=", shopId)
    .where("Installation.app", "=", app)
    .executeTakeFirst();
  if (!shop || shop.state === "installed") return;
  await tx
    .deleteFrom("WebSession")
    .where("app", "=", app)
    .where("shop", "=", shop.domain)
    .execute();
  await tx.deleteFrom("ShopSettings").where("shopId", "=", shopId).where("app", "=", app).execute();
  // What could not be worked is not worked any more; it may name a shopper.
  await tx
    .updateTable("InboxMessage")
    .set({ state: "done", doneAt: deps.clock.now(), payload: "" })
    .where("shopId", "=", shopId)
    .where("app", "=", app)
    .where("state", "=", "parked")
    .execute();
  await dropLeftTasks(tx, { shopId, app });
  if (app === "factory") {
    await tx.updateTable("Shop").set({ shipFrom: null }).where("id", "=", shopId).execute();
    await eraseVoices(tx, { factoryId: shopId });
    await eraseWishes(tx, { factoryId: shopId });
    await erasePledges(tx, { factoryId: shopId, now: deps.clock.now() });
    await tx.deleteFrom("Mail").where("factoryId", "=", shopId).execute();
  } else {
    await erasePlace(tx, { resellerId: shopId });
    await askRedaction(tx, deps, { shopId, orderGids: await routedOrderGids(tx, shopId) });
  }
}

/** The shop's orders of which a copy was made, or is being made, in a factory's shop. */
async function routedOrderGids(tx: Tx, shopId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .select("Order.gid")
    .distinct()
    .where("SupplyOrder.shopId", "=", shopId)
    .where("SupplyOrder.kind", "=", "reseller")
    .where("SupplyOrder.routeState", "!=", "none")
    .execute();
  return rows.map(({ gid }) => gid);
}
