import type { World } from "#sandbox/contract.ts";
import { tellProductUpdated } from "../products/tell.ts";
import type { Collection, Product, Shop, UserError } from "../state.ts";

interface Call {
  publishable: Product | Collection;
  inputs: readonly { publicationId?: string | null; publishDate?: string | null }[];
  eventId?: string;
}

/** Puts a product or collection on publications; only the online store may be told a later day. */
export function publish(world: World, shop: Shop, call: Call): UserError[] {
  const now = world.clock.now();
  const errors = publicationErrors(shop, call);
  call.inputs.forEach((input, index) => {
    const at = input.publishDate ? Date.parse(input.publishDate) : now;
    const publication = shop.publications.get(input.publicationId ?? "");
    if (at > now && publication?.app !== null) {
      const field = ["input", String(index), "publishDate"];
      errors.push({ field, message: "Future publishing is only available for the online store." });
    }
  });
  if (errors.length > 0) return errors;
  for (const input of call.inputs) {
    const publicationId = input.publicationId ?? "";
    const publishDate = input.publishDate ? Date.parse(input.publishDate) : now;
    const others = call.publishable.publications.filter(
      (entry) => entry.publicationId !== publicationId,
    );
    call.publishable.publications = [...others, { publicationId, publishDate }];
  }
  tell(world, shop, call);
  return [];
}

export function unpublish(world: World, shop: Shop, call: Call): UserError[] {
  const errors = publicationErrors(shop, call);
  if (errors.length > 0) return errors;
  const leaving = new Set(call.inputs.map((input) => input.publicationId));
  call.publishable.publications = call.publishable.publications.filter(
    (entry) => !leaving.has(entry.publicationId),
  );
  tell(world, shop, call);
  return [];
}

function publicationErrors(shop: Shop, call: Call): UserError[] {
  return call.inputs.flatMap((input, index) => {
    if (shop.publications.has(input.publicationId ?? "")) return [];
    const field = ["input", String(index), "publicationId"];
    return [{ field, message: "Publication does not exist or is not publishable" }];
  });
}

function tell(world: World, shop: Shop, call: Call): void {
  const { publishable, eventId } = call;
  if ("variantIds" in publishable)
    tellProductUpdated(world, shop, { product: publishable, eventId });
  else world.changed(shop);
}
