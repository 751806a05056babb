/** Where a product carries its ladder: read by the discount's function, and by storefronts. */
export const LADDER_KEY = { namespace: "$app:ladder", key: "tiers" } as const;

/** The function among the factory app's extensions that charges ladders. */
export const LADDER_FUNCTION = "quantity-ladder";

/** Titles of automatic discounts are unique in a shop, so this one says whose it is. */
export const LADDER_TITLE = "Quantity ladder (Headwater)";
