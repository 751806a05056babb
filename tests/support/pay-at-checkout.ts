import type { Page } from "playwright-core";

const BUYER = {
  ...{ email: "shopper@example.com", firstName: "Ada", lastName: "Shopper" },
  ...{ address1: "1 Test Street", city: "Springfield", zip: "12345" },
  ...{ cardNumber: "4242 4242 4242 4242", expiry: "12 / 30", securityCode: "123" },
  cardName: "Ada Shopper",
};

/** Fills whatever the checkout asks for, and pays. What the shop answers, the caller looks for. */
export async function payAtCheckout(page: Page): Promise<void> {
  const payNow = page.getByRole("button", { name: /Pay now|立即付款/ });
  await payNow.waitFor();
  for (const [name, value] of Object.entries(BUYER)) {
    const field = page.locator(`[name="${name}"]`);
    if ((await field.count()) > 0) await field.fill(value);
  }
  await payNow.click();
}
