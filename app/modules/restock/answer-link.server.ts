import type { RestockDeps } from "./deps.server.ts";
import { readToken } from "./links.server.ts";

export interface OfLink {
  factoryId: string;
  token: string;
}

export type LinkAnswer = { ok: true } | { ok: false; code: "wrong_link" };

/** True for a link of ours, before anybody pressed its page's button. */
export function isOurLink({ mail }: RestockDeps, of: OfLink): boolean {
  return readToken(mail.addresses, of) !== undefined;
}

/** The address is its owner's: all that was asked in its name is their wish. */
export async function confirmWishes(deps: RestockDeps, of: OfLink): Promise<LinkAnswer> {
  const owner = readToken(deps.mail.addresses, of);
  if (!owner) return { ok: false, code: "wrong_link" };
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("RestockWish")
      .set({ state: "confirmed" })
      .where("factoryId", "=", owner.factoryId)
      .where("recipientMark", "=", owner.recipientMark)
      .execute();
  });
  return { ok: true };
}

/** Deletes the wishes of the address with this factory, and what still waits to be sent to it. */
export async function withdrawWishes(deps: RestockDeps, of: OfLink): Promise<LinkAnswer> {
  const owner = readToken(deps.mail.addresses, of);
  if (!owner) return { ok: false, code: "wrong_link" };
  await deps.database.write(async (tx) => {
    for (const table of ["RestockWish", "Mail"] as const) {
      await tx
        .deleteFrom(table)
        .where("factoryId", "=", owner.factoryId)
        .where("recipientMark", "=", owner.recipientMark)
        .execute();
    }
  });
  return { ok: true };
}
