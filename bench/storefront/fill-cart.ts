const PRODUCT = "/products/heron-mug";

/** Puts one piece into a new cart, as the product's form does; resolves with the visitor's cookie. */
export async function fillCart(storeUrl: string): Promise<string> {
  const page = await (await fetch(storeUrl + PRODUCT)).text();
  const merchandiseId = /name="merchandiseId" value="([^"]+)"/.exec(page)?.[1];
  if (merchandiseId === undefined) throw new Error(`${PRODUCT} has nothing to buy.`);
  const answer = await fetch(`${storeUrl}/cart`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: storeUrl },
    body: new URLSearchParams({ kind: "add", quantity: "1", merchandiseId }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (!cookie.includes("cart=")) throw new Error(`No cart was made (${answer.status}).`);
  return cookie;
}
