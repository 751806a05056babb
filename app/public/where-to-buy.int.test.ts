import { expect, test } from "vitest";
import { FACTORY, RESELLER, STRANGER, visitApps } from "#tests/support/visit-apps.ts";

const apps = visitApps();
const settings = { app: "reseller", shop: RESELLER, path: "/settings" } as const;
const place = {
  intent: "place",
  agree: "yes",
  name: "Tea & Clay",
  url: "https://tea.example/",
  city: "Bath",
  countryCode: "gb",
  description: "Cups\nand bowls.",
};

async function places(): Promise<unknown> {
  const response = await fetch(`${apps.web.origin}/public/v1/shops/${FACTORY}/where-to-buy`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
  return response.json();
}

test("a reseller is named when it agrees, and not before or after", async () => {
  expect(await places()).toEqual({ places: [] });
  const wrong = await apps.submit(settings, { ...place, url: "http://tea.example" });
  expect(wrong).toEqual({ ok: false, code: "invalid_place", field: "url" });
  expect(await apps.submit(settings, place)).toEqual({ ok: true, done: "settings:saved" });
  const { intent: _intent, agree: _agree, ...shown } = place;
  expect(await places()).toEqual({
    places: [{ ...shown, countryCode: "GB", description: "Cups and bowls." }],
  });
  await apps.submit(settings, { ...place, agree: "no" });
  expect(await places()).toEqual({ places: [] });
});

test("a factory leaves a reseller out and takes it in again; a stranger is never named", async () => {
  await apps.submit(settings, place);
  await apps.submit({ ...settings, shop: STRANGER }, { ...place, name: "Nobody's partner" });
  const { partnershipId } = apps.world;
  const partner = { app: "factory", shop: FACTORY, path: `/partners/${partnershipId}` } as const;
  await apps.submit(partner, { intent: "place", on: "no" });
  expect(await places()).toEqual({ places: [] });
  const page = await (await apps.openPage(partner)).text();
  expect(page).toContain("You leave it out.");
  await apps.submit(partner, { intent: "place", on: "yes" });
  expect(await places()).toMatchObject({ places: [{ name: "Tea & Clay" }] });
});

test("a partnership that is paused is not named", async () => {
  await apps.web.database.db.updateTable("Partnership").set({ state: "paused" }).execute();
  expect(await places()).toEqual({ places: [] });
});
