import { z } from "zod";
import { readAvailability, type Availability } from "#app/modules/store/index.server.ts";
import { readBatch } from "#app/modules/inventory/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { makeAvailabilityWatch } from "./availability-watch.server.ts";
import type { PublicAnswer, PublicCall, PublicCapability } from "./ports.ts";

const VARIANTS_MAX = 100;
const UNITS_MAX = 100_000;
/** Long enough to spare the database a crowd, short enough to be true. */
const AVAILABILITY_MAX_AGE_S = 1;
const STORY_MAX_AGE_S = 60;

const ids = z
  .string()
  .regex(/^\d{1,20}(,\d{1,20})*$/)
  .transform((text) => [...new Set(text.split(","))])
  .refine((list) => list.length <= VARIANTS_MAX);
const units = z.coerce.number().int().min(1).max(UNITS_MAX);

const gidOf = (kind: "Product" | "ProductVariant", id: string): string =>
  `gid://shopify/${kind}/${id}`;
const idOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/** Availability as it is told: by the variant's number, as it stands in a product's address. */
export function toldAvailability(all: ReadonlyMap<string, Availability>): object {
  return { variants: Object.fromEntries([...all].map(([gid, one]) => [idOf(gid), one])) };
}

/**
 * What can be had, and by when: `/availability?variants=1,2&units=12`, the same as a stream that tells
 * each change (`/events?variants=1,2`), and the story of a product's batch (`/products/1/story`).
 */
export function availabilityCapability(deps: { db: Db; clock: Clock; log: Log }): PublicCapability {
  const watch = makeAvailabilityWatch(deps);
  return (routes) => {
    routes.read("/availability", (call) => answerAvailability(deps, call));
    routes.read("/products/:productId/story", (call) => answerStory(deps, call));
    routes.events("/events", (call, stream) => {
      const variants = ids.safeParse(call.query.get("variants"));
      if (!variants.success) return () => undefined;
      return watch.follow({
        factoryId: call.shop.factoryId,
        settings: call.shop.settings,
        variantGids: variants.data.map((id) => gidOf("ProductVariant", id)),
        units: 1,
        tell: (changed) => {
          stream.send({ name: "availability", data: toldAvailability(changed) });
        },
      });
    });
  };
}

async function answerAvailability(
  { db, clock }: { db: Db; clock: Clock },
  call: PublicCall,
): Promise<PublicAnswer> {
  const variants = ids.safeParse(call.query.get("variants"));
  if (!variants.success) return { status: 400, body: { error: "invalid_variants" } };
  const wanted = units.safeParse(call.query.get("units") ?? 1);
  if (!wanted.success) return { status: 400, body: { error: "invalid_units" } };
  const told = await readAvailability(
    { db, now: clock.now() },
    {
      factoryId: call.shop.factoryId,
      settings: call.shop.settings,
      variantGids: variants.data.map((id) => gidOf("ProductVariant", id)),
      units: wanted.data,
    },
  );
  return { body: toldAvailability(told), maxAgeS: AVAILABILITY_MAX_AGE_S };
}

async function answerStory({ db }: { db: Db }, call: PublicCall): Promise<PublicAnswer> {
  const productId = call.params["productId"] ?? "";
  if (!/^\d{1,20}$/.test(productId)) return { status: 400, body: { error: "invalid_product" } };
  const batch = await readBatch(db, {
    factoryId: call.shop.factoryId,
    productGid: gidOf("Product", productId),
  });
  return { body: { batch: batch ?? null }, maxAgeS: STORY_MAX_AGE_S };
}
