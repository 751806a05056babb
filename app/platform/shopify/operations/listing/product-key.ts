/** Where a listed product carries the key of the factory's product. */
export const PRODUCT_KEY = { namespace: "$app", key: "item" } as const;
