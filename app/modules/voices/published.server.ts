import type { Db } from "#app/platform/db/database.server.ts";
import { RATING_MAX, VOICES_PER_PAGE, type VoiceKind } from "./voice.ts";

interface OfProduct {
  factoryId: string;
  productGid: string;
}

/** What everybody may read of a voice. */
export interface PublishedVoice {
  id: string;
  author: string;
  locale: string;
  /** The store's server saw the order in which its author bought the product. */
  isBuyer: boolean;
  rating: number | null;
  title: string;
  text: string;
  writtenAt: number;
  answer: string | null;
  answeredAt: number | null;
}

export interface PublishedVoices {
  count: number;
  page: number;
  pages: number;
  voices: PublishedVoice[];
}

export interface Ratings {
  count: number;
  /** Of all that are published, to two decimals; null while there is none. */
  average: number | null;
  /** How many gave one star, two stars and so on. */
  byStars: number[];
}

/** One page of a product's published reviews or questions, the newest first. */
export async function readPublished(
  db: Db,
  of: OfProduct & { kind: VoiceKind; page: number },
): Promise<PublishedVoices> {
  const published = selectPublished(db, of);
  const { count } = await published
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await selectShown(db, of)
    .orderBy("writtenAt", "desc")
    .orderBy("id", "desc")
    .limit(VOICES_PER_PAGE)
    .offset((of.page - 1) * VOICES_PER_PAGE)
    .execute();
  const total = Number(count);
  const pages = Math.max(1, Math.ceil(total / VOICES_PER_PAGE));
  return { count: total, page: of.page, pages, voices: rows.map(toPublished) };
}

/** One of them by its id; undefined when it is not published. */
export async function readOnePublished(
  db: Db,
  of: OfProduct & { kind: VoiceKind; voiceId: string },
): Promise<PublishedVoice | undefined> {
  const row = await selectShown(db, of).where("id", "=", of.voiceId).executeTakeFirst();
  return row && toPublished(row);
}

/** What the published reviews give a product. */
export async function readRatings(db: Db, of: OfProduct): Promise<Ratings> {
  const rows = await selectPublished(db, { ...of, kind: "review" })
    .select((eb) => ["rating", eb.fn.countAll<number>().as("count")])
    .groupBy("rating")
    .execute();
  const byStars = Array.from({ length: RATING_MAX }, (_, index) =>
    Number(rows.find((row) => row.rating === index + 1)?.count ?? 0),
  );
  const count = byStars.reduce((sum, given) => sum + given, 0);
  const stars = byStars.reduce((sum, given, index) => sum + given * (index + 1), 0);
  return { count, average: count === 0 ? null : Math.round((stars * 100) / count) / 100, byStars };
}

/** A customer's own review of a product, in whatever state, so that it can be rewritten. */
export async function readOwnReview(db: Db, of: OfProduct & { customerId: string }) {
  const row = await db
    .selectFrom("Voice")
    .select(["author", "rating", "title", "text", "state"])
    .where("factoryId", "=", of.factoryId)
    .where("key", "=", `review:${of.productGid}:${of.customerId}`)
    .executeTakeFirst();
  return row ?? null;
}

function selectPublished(db: Db, of: OfProduct & { kind: VoiceKind }) {
  return db
    .selectFrom("Voice")
    .where("factoryId", "=", of.factoryId)
    .where("productGid", "=", of.productGid)
    .where("kind", "=", of.kind)
    .where("state", "=", "published");
}

function selectShown(db: Db, of: OfProduct & { kind: VoiceKind }) {
  return selectPublished(db, of).select([
    ...(["id", "author", "locale", "orderId", "rating", "title"] as const),
    ...(["text", "writtenAt", "answer", "answeredAt"] as const),
  ]);
}

function toPublished<Row extends { orderId: string | null }>({ orderId, ...row }: Row) {
  return { ...row, isBuyer: orderId !== null };
}
