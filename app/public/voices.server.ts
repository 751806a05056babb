import { z } from "zod";
import type { VoiceKind } from "#app/modules/voices/index.ts";
import {
  readOnePublished,
  readOwnReview,
  readPublished,
  readRatings,
  writeVoice,
  type PublishedVoice,
  type VoicesDeps,
} from "#app/modules/voices/index.server.ts";
import type { PublicAnswer, PublicCall, PublicCapability } from "./ports.ts";

/** Published ones change when a person publishes: a minute of age does no harm. */
const MAX_AGE_S = 60;
const PAGE_MAX = 1_000;
const ID_MAX = 100;
/** The module says which words are too long; this keeps whole books out. */
const TEXT_MAX = 20_000;

const id = z.string().min(1).max(ID_MAX);
/** The digits, whether they come alone or in a global id. */
const digits = z
  .string()
  .regex(/^(gid:\/\/shopify\/\w+\/)?\d{1,20}$/)
  .transform((text) => text.replace(/^.*\//, ""));
const text = z.string().max(TEXT_MAX);

const question = z.object({
  id,
  productId: digits,
  customerId: digits,
  orderId: digits.nullable().default(null),
  author: text,
  locale: z.enum(["en", "zh-CN", "ru"]),
  text,
});
const review = question.extend({ rating: z.number().nullable(), title: text });
const own = z.object({ productId: digits, customerId: digits });

/** Reviews and questions: what is published to everybody, writing by the store's server. */
export function voicesCapability(deps: VoicesDeps): PublicCapability {
  const { db } = deps.database;
  return (routes) => {
    routes.read("/products/:productId/reviews", async (call) => {
      const of = productOf(call);
      const [ratings, found] = await Promise.all([
        readRatings(db, of),
        readPublished(db, { ...of, kind: "review", page: pageOf(call) }),
      ]);
      const { voices, ...place } = found;
      return keep({ ...ratings, ...place, reviews: voices.map(shown) });
    });
    routes.read("/products/:productId/questions", async (call) => {
      const of = { ...productOf(call), kind: "question" as const, page: pageOf(call) };
      const { voices, ...place } = await readPublished(db, of);
      return keep({ ...place, questions: voices.map(shown) });
    });
    routes.read("/products/:productId/questions/:voiceId", async (call) => {
      const { voiceId = "" } = call.params;
      const found = await readOnePublished(db, { ...productOf(call), kind: "question", voiceId });
      return found ? keep(shown(found)) : { status: 404, body: { error: "not_found" } };
    });
    routes.signed("/reviews/own", async ({ shop, body }) => {
      const asked = own.safeParse(body);
      if (!asked.success) return INVALID;
      const { productId, customerId } = asked.data;
      const { factoryId } = shop;
      const found = await readOwnReview(db, {
        factoryId,
        productGid: gidOf(productId),
        customerId,
      });
      return { body: { review: found } };
    });
    routes.signed("/reviews", ({ shop, body }) =>
      write(deps, { factoryId: shop.factoryId, kind: "review", body }),
    );
    routes.signed("/questions", ({ shop, body }) =>
      write(deps, { factoryId: shop.factoryId, kind: "question", body }),
    );
  };
}

const INVALID: PublicAnswer = { status: 400, body: { error: "invalid" } };
const gidOf = (productId: string): string => `gid://shopify/Product/${productId}`;
const keep = (body: object): PublicAnswer => ({ body, maxAgeS: MAX_AGE_S });

function productOf({ shop, params }: PublicCall) {
  return { factoryId: shop.factoryId, productGid: gidOf(params["productId"] ?? "") };
}

function pageOf({ query }: PublicCall): number {
  const page = Number(query.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= PAGE_MAX ? page : 1;
}

/** Times as everybody writes them. */
function shown({ writtenAt, answeredAt, locale, ...voice }: PublishedVoice) {
  return {
    ...voice,
    language: locale,
    writtenAt: new Date(writtenAt).toISOString(),
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
  };
}

async function write(
  deps: VoicesDeps,
  of: { factoryId: string; kind: VoiceKind; body: unknown },
): Promise<PublicAnswer> {
  const parsed = (of.kind === "review" ? review : question).safeParse(of.body);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "");
    return { status: 422, body: { error: "invalid_voice", field } };
  }
  const { id: requestId, productId, ...said } = parsed.data;
  const answer = await writeVoice(deps, {
    factoryId: of.factoryId,
    kind: of.kind,
    voice: { rating: null, title: "", ...said, requestId, productGid: gidOf(productId) },
  });
  if (answer.ok) return { status: 201, body: { id: answer.id, state: "waiting" } };
  const { code, ...rest } = answer;
  const field = "field" in rest ? { field: rest.field } : {};
  return { status: 422, body: { error: code, ...field } };
}
