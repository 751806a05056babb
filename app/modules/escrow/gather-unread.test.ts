import { expect, it } from "vitest";
import { balanceOf } from "#app/modules/ledger/index.ts";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { gatherUnread } from "./gather-unread.ts";

const sale = { cause: "hold", reason: "read", channelId: "a" } as const;

it("takes nothing where the channel, its cooling and what is free are enough", () => {
  const books = booksWith({ free: 1, "exposure:a": 2, "cooling:a": 1, "exposure:b": 5 });
  gatherUnread(books, { ...sale, units: 4, unreadChannelIds: ["b"] });
  expect(books.transfers).toEqual([]);
});

it("frees what the sale lacks from other unread channels, one after another", () => {
  const books = booksWith({ "exposure:a": 1, "exposure:b": 2, "exposure:c": 5, "exposure:d": 5 });
  gatherUnread(books, { ...sale, units: 6, unreadChannelIds: ["a", "b", "c"] });
  expect(unitsIn(books)).toEqual({
    world: -13,
    free: 5,
    "exposure:a": 1,
    "exposure:c": 2,
    "exposure:d": 5,
  });
});

it("leaves channels alone that were read: what they show is known", () => {
  const books = booksWith({ "exposure:a": 1, "exposure:b": 5 });
  gatherUnread(books, { ...sale, units: 3, unreadChannelIds: [] });
  expect(balanceOf(books, "free")).toBe(0);
});
