import type { Page } from "playwright-core";

/** Goes through the local sign-in pages, from wherever they were opened to where they lead. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.locator('[name="email"]').fill(email);
  await page.locator("button.primary").click();
  const code = await page.locator("[data-code]").textContent();
  await page.locator('[name="code"]').fill(code ?? "");
  await page.locator("button.primary").click();
}
