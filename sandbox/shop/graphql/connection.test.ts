import { describe, expect, it } from "vitest";
import { connectionOf } from "./connection.ts";

const records = [3, 9, 10, 11, 20].map((number) => ({
  id: `gid://shopify/Thing/${number}`,
  size: number % 4,
}));
const byId = { idOf: (record: { id: string }) => record.id };

describe("a page of a connection", () => {
  it("goes on behind its cursor, also when that element is gone by then", () => {
    const first = connectionOf(records, { first: 2 }, byId);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const left = records.filter((record) => record.id !== first.nodes[1]?.id);
    const next = connectionOf(left, { first: 2, after: first.pageInfo.endCursor }, byId);
    expect(next.nodes.map((record) => record.id)).toEqual([
      "gid://shopify/Thing/10",
      "gid://shopify/Thing/11",
    ]);
  });

  it("compares ids as numbers, not as texts", () => {
    const { pageInfo } = connectionOf(records, { first: 2 }, byId);
    const rest = connectionOf(records, { first: 9, after: pageInfo.endCursor }, byId);
    expect(rest.nodes).toHaveLength(3);
  });

  it("sorts by a value, ids deciding between equals, and turns round on request", () => {
    const sorted = { ...byId, sortBy: (record: { size: number }) => record.size };
    const forward = connectionOf(records, { first: 9 }, sorted);
    const backward = connectionOf(records, { first: 9, reverse: true }, sorted);
    expect(forward.nodes.map((record) => record.size)).toEqual([0, 1, 2, 3, 3]);
    expect(backward.nodes).toEqual([...forward.nodes].reverse());
  });

  it("reads from the end with last and before", () => {
    const all = connectionOf(records, { first: 9 }, byId);
    const page = connectionOf(records, { last: 2, before: all.edges[4]?.cursor }, byId);
    expect(page.nodes).toEqual(records.slice(2, 4));
    expect(page.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  it("is refused without a size, above 250, and behind an unreadable cursor", () => {
    expect(() => connectionOf(records, {}, byId)).toThrow(/first or last/);
    expect(() => connectionOf(records, { first: 251 }, byId)).toThrow(/250/);
    expect(() => connectionOf(records, { first: 1, after: "what" }, byId)).toThrow(/cursor/);
  });
});
