import { z } from "zod";
import {
  cancelOfferOrder,
  pledge,
  readOwnOffers,
  readToldOffers,
  withdrawPledge,
  type OffersDeps,
  type ToldOffer,
} from "#app/modules/offers/index.server.ts";
import type { PublicAnswer, PublicCall, PublicCapability } from "./ports.ts";

type Deps = Pick<OffersDeps, "database" | "clock" | "tasks" | "sealer">;

const VARIANTS_MAX = 100;
const MAX_AGE_S = 2;
const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const customerGid = z.string().regex(/^gid:\/\/shopify\/Customer\/\d{1,20}$/);
const orderGid = z.string().regex(/^gid:\/\/shopify\/Order\/\d{1,20}$/);
const units = z.number().int();

const pledgeBody = z.object({
  pledgeId: id,
  offerId: id,
  customerGid,
  email: z.email().max(320),
  locale: z.string().max(35),
  units,
});
const withdrawBody = z.object({ offerId: id, customerGid });
const cancelBody = z.object({ orderGid });
const ownBody = z.object({ customerGid, orderGids: z.array(orderGid).max(50) });

const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/**
 * Pre-orders and group buys: which are live for variants (`/offers?variants=1,2`); and by the store's
 * server, for the customer that it vouches for, to join and to leave a group buy, to cancel an order
 * that waits for its goods, and to see what they have.
 */
export function offersCapability(deps: Deps): PublicCapability {
  return (routes) => {
    routes.read("/offers", (call) => answerOffers(deps, call));
    routes.signed("/offers/pledge", (call) =>
      withBody(pledgeBody, call, (body, factoryId) => pledge(deps, { ...body, factoryId })),
    );
    routes.signed("/offers/withdraw", (call) =>
      withBody(withdrawBody, call, (body, factoryId) =>
        withdrawPledge(deps, { ...body, factoryId }),
      ),
    );
    routes.signed("/offers/cancel", (call) =>
      withBody(cancelBody, call, (body, factoryId) =>
        cancelOfferOrder(deps, { ...body, factoryId }),
      ),
    );
    routes.signed("/offers/own", async (call) => {
      const body = ownBody.safeParse(call.body);
      if (!body.success) return invalid(body.error);
      const { factoryId } = call.shop;
      return { body: await readOwnOffers({ db: deps.database.db }, { ...body.data, factoryId }) };
    });
  };
}

async function answerOffers(deps: Deps, call: PublicCall): Promise<PublicAnswer> {
  const text = call.query.get("variants") ?? "";
  const numbers = [...new Set(text.split(","))];
  const isFit = numbers.every((one) => /^\d{1,20}$/.test(one)) && numbers.length <= VARIANTS_MAX;
  if (!isFit) return { status: 400, body: { error: "invalid_variants" } };
  const offers = await readToldOffers(
    { db: deps.database.db, now: deps.clock.now() },
    {
      factoryId: call.shop.factoryId,
      variantGids: numbers.map((number) => `gid://shopify/ProductVariant/${number}`),
    },
  );
  return { body: { offers: offers.map(toTold) }, maxAgeS: MAX_AGE_S };
}

const toTold = ({ forVariantGid, ...offer }: ToldOffer): object => ({
  ...offer,
  forVariant: numberOf(forVariantGid),
});

type Outcome = { ok: true } | { ok: false; code: string; field?: string };

/** A refusal is 409 with its code and the field that is meant. */
async function withBody<T>(
  schema: z.ZodType<T>,
  call: PublicCall & { body: unknown },
  run: (body: T, factoryId: string) => Promise<Outcome>,
): Promise<PublicAnswer> {
  const body = schema.safeParse(call.body);
  if (!body.success) return invalid(body.error);
  const outcome = await run(body.data, call.shop.factoryId);
  if (outcome.ok) return { body: outcome };
  return { status: 409, body: { error: outcome.code, field: outcome.field } };
}

function invalid(error: z.ZodError): PublicAnswer {
  const field = error.issues[0]?.path.join(".") ?? "";
  return { status: 400, body: { error: "invalid_field", field } };
}
