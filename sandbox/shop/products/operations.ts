import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Product, ProductOperation, Shop, UserError } from "../state.ts";

/** A background operation begins after this long, as it would behind other shops' work. */
const startMs = { min: 50, max: 200 };

/** Runs an upsert in the background; its outcome is read through `productOperation`. */
export function startProductSet(
  world: World,
  shop: Shop,
  run: () => { product: Product } | { errors: UserError[] },
): ProductOperation {
  const operation: ProductOperation = {
    id: newGid(world, "ProductSetOperation"),
    status: "CREATED",
    productId: null,
    userErrors: [],
  };
  shop.productOperations.set(operation.id, operation);
  const delay = startMs.min + world.random() * (startMs.max - startMs.min);
  world.clock.setTimer(delay, () => {
    const result = run();
    operation.status = "COMPLETE";
    if ("product" in result) operation.productId = result.product.id;
    else operation.userErrors = result.errors;
    world.changed(shop);
  });
  world.changed(shop);
  return operation;
}

/** What was under way when the shop was stored is lost, and says so. */
export function failLostOperations(world: World, shop: Shop): void {
  for (const operation of shop.productOperations.values()) {
    if (operation.status === "COMPLETE") continue;
    operation.status = "COMPLETE";
    const message = "Error processing request in the background job.";
    operation.userErrors = [{ field: null, code: "JOB_ERROR", message }];
    world.changed(shop);
  }
}
