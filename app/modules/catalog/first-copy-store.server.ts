import type { Selectable } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { FirstCopy } from "#app/platform/db/generated/types.ts";

/** What a copy must remember between its steps. */
export interface CopyDetail {
  /** The factory's products in the order in which they were sent. */
  productGids: string[];
  /** While the results are taken over: reading the variants, then publishing. */
  step: "results" | "variants" | "publish";
  /** Products in the reseller's shop that are to be published. */
  publish: string[];
}

export interface CopyRow extends Omit<Selectable<FirstCopy>, "detail"> {
  detail: CopyDetail;
}

const detailSchema = z.object({
  productGids: z.array(z.string()),
  step: z.enum(["results", "variants", "publish"]),
  publish: z.array(z.string()),
});
const NO_DETAIL: CopyDetail = { productGids: [], step: "results", publish: [] };

export async function readCopyRow(db: Db | Tx, id: string): Promise<CopyRow | undefined> {
  const row = await db.selectFrom("FirstCopy").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const detail = row.detail === null ? NO_DETAIL : detailSchema.parse(JSON.parse(row.detail));
  return { ...row, detail };
}

export async function changeCopy(
  tx: Tx,
  {
    id,
    detail,
    ...change
  }: {
    id: string;
    detail?: CopyDetail;
    state?: "preparing" | "uploading" | "running" | "reading" | "done" | "failed";
    bulkOperationGid?: string;
    total?: number;
    done?: number;
    failed?: number;
    finishedAt?: number;
  },
): Promise<void> {
  await tx
    .updateTable("FirstCopy")
    .set({ ...change, ...(detail ? { detail: JSON.stringify(detail) } : {}) })
    .where("id", "=", id)
    .execute();
}
