import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { contains } from "#app/platform/db/like.server.ts";
import type { VoiceKind, VoiceState } from "./voice.ts";

/** A review or a question as the people of the factory see it. */
export interface VoiceRow {
  id: string;
  kind: string;
  productTitle: string | null;
  author: string;
  isBuyer: boolean;
  locale: string;
  rating: number | null;
  title: string;
  text: string;
  state: string;
  reason: string | null;
  answer: string | null;
  answeredAt: number | null;
  writtenAt: number;
}

export interface VoiceFilter {
  factoryId: string;
  state: VoiceState | "all";
  kind: VoiceKind | "all";
  search: string;
  page: number;
}

/** Reads for the screens about what shoppers said. */
export function makeVoiceQueries({ db }: { db: Db }) {
  return {
    /** What waits comes in the order in which it was written, the rest with the newest first. */
    async listVoices(of: VoiceFilter): Promise<Page<VoiceRow>> {
      const range = pageRange(of.page);
      const rows = await selectVoices(db, of)
        .orderBy("Voice.writtenAt", of.state === "waiting" ? "asc" : "desc")
        .orderBy("Voice.id")
        .limit(range.limit)
        .offset(range.offset)
        .execute();
      return toPage(
        rows.map(({ orderId, ...row }) => ({ ...row, isBuyer: orderId !== null })),
        of.page,
      );
    },
  };
}

function selectVoices(db: Db, of: VoiceFilter) {
  let query = db
    .selectFrom("Voice")
    .leftJoin("Product", (join) =>
      join
        .onRef("Product.factoryId", "=", "Voice.factoryId")
        .onRef("Product.gid", "=", "Voice.productGid"),
    )
    .select([
      ...(["Voice.id", "Voice.kind", "author", "orderId", "Voice.locale", "rating"] as const),
      ...(["Voice.title", "text", "Voice.state", "reason", "answer", "answeredAt"] as const),
      ...(["writtenAt", "Product.title as productTitle"] as const),
    ])
    .where("Voice.factoryId", "=", of.factoryId);
  if (of.state !== "all") query = query.where("Voice.state", "=", of.state);
  if (of.kind !== "all") query = query.where("Voice.kind", "=", of.kind);
  if (of.search === "") return query;
  return query.where((eb) =>
    eb.or([
      contains(eb.ref("Product.title"), of.search),
      contains(eb.ref("Voice.title"), of.search),
      contains(eb.ref("text"), of.search),
      contains(eb.ref("author"), of.search),
    ]),
  );
}
