import { parse } from "lossless-json";
import { z } from "zod";
import type { OrdersDeps } from "#app/modules/orders/index.server.ts";
import type { TopicHandlers } from "#app/platform/inbox/drain.server.ts";

const idText = z.union([z.string(), z.number().transform(String)]);
const redactPayload = z.object({ orders_to_redact: z.array(idText).default([]) });
const requestPayload = z.object({ orders_requested: z.array(idText).default([]) });

/**
 * The three webhooks that the law asks for. The hub stores no shopper's name, address, phone or mail:
 * what a shopper's data has become is the routed orders in factories' shops, which are named here for
 * the people who must act on them. Every such message is kept in the access log.
 */
export function complianceTopics(
  deps: Pick<OrdersDeps, "database" | "clock" | "tasks">,
): TopicHandlers {
  const note = (shopId: string, action: string, subject: string) => ({
    id: deps.clock.newId(),
    shopId,
    actor: "shopify",
    action,
    subject,
    at: deps.clock.now(),
  });
  return {
    "customers/data_request": {
      kind: "batch",
      handle: async (tx, messages) => {
        for (const { shopId, payload } of messages) {
          const { orders_requested: orders } = requestPayload.parse(
            parse(payload, undefined, (value) => value),
          );
          await tx
            .insertInto("AccessLog")
            .values(note(shopId, "data_request", orders.join(",")))
            .execute();
        }
      },
    },
    "customers/redact": {
      kind: "batch",
      handle: async (tx, messages) => {
        for (const { shopId, payload } of messages) {
          const { orders_to_redact: orders } = redactPayload.parse(
            parse(payload, undefined, (value) => value),
          );
          await tx
            .insertInto("AccessLog")
            .values(note(shopId, "redact", orders.join(",")))
            .execute();
          for (const id of orders) {
            await deps.tasks.ask(tx, {
              kind: "orders.redact",
              key: `${shopId}:${id}`,
              shopId,
              app: "reseller",
              payload: { orderGid: `gid://shopify/Order/${id}` },
            });
          }
        }
      },
    },
    "shop/redact": {
      kind: "batch",
      handle: async (tx, messages) => {
        for (const { shopId, app } of messages) {
          await tx
            .insertInto("AccessLog")
            .values(note(shopId, `shop_redact_${app}`, shopId))
            .execute();
          const shop = await tx
            .selectFrom("Shop")
            .select("domain")
            .where("id", "=", shopId)
            .executeTakeFirst();
          if (!shop) continue;
          await tx
            .deleteFrom("WebSession")
            .where("app", "=", app)
            .where("shop", "=", shop.domain)
            .execute();
        }
      },
    },
  };
}
