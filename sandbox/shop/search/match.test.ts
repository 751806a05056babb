import { describe, expect, it } from "vitest";
import type { SearchFields } from "./match.ts";
import { compileSearch, soleTerm } from "./match.ts";

interface Cup {
  id: string;
  title: string;
  status: string;
  tags: string[];
  at: number;
}

const fields: SearchFields<Cup> = {
  fields: {
    id: { kind: "id", valuesOf: (cup) => [cup.id] },
    title: { kind: "text", valuesOf: (cup) => [cup.title] },
    status: { kind: "keyword", valuesOf: (cup) => [cup.status] },
    tag: { kind: "keyword", valuesOf: (cup) => cup.tags },
    updated_at: { kind: "time", valuesOf: (cup) => [cup.at] },
  },
  defaultValuesOf: (cup) => [cup.title, ...cup.tags],
};

const now = Date.UTC(2026, 10, 21, 12);
const cups: Cup[] = [
  {
    id: "gid://shopify/Cup/9",
    title: "Blue Cup",
    status: "ACTIVE",
    tags: ["gift", "new in"],
    at: now - 1_500,
  },
  { id: "gid://shopify/Cup/10", title: "Red Cup", status: "DRAFT", tags: [], at: now - 86_400_000 },
  { id: "gid://shopify/Cup/11", title: "Teapot", status: "ACTIVE", tags: ["gift"], at: now },
];

function found(query: string | null): string[] {
  const accepts = compileSearch(query, { ...fields, now });
  return cups.filter(accepts ?? (() => true)).map((cup) => cup.title);
}

describe("a search query", () => {
  it.each([
    [null, ["Blue Cup", "Red Cup", "Teapot"]],
    ["", ["Blue Cup", "Red Cup", "Teapot"]],
    ["cup", ["Blue Cup", "Red Cup"]],
    ["tea*", ["Teapot"]],
    ["status:active", ["Blue Cup", "Teapot"]],
    ["status:active,draft", ["Blue Cup", "Red Cup", "Teapot"]],
    ["status:active cup", ["Blue Cup"]],
    ["title:red OR title:teapot", ["Red Cup", "Teapot"]],
    ["(title:red OR title:blue) AND status:draft", ["Red Cup"]],
    ["-status:active", ["Red Cup"]],
    ["NOT tag:gift", ["Red Cup"]],
    ["tag:'new in'", ["Blue Cup"]],
    ['tag:"new in"', ["Blue Cup"]],
    ["id:>9", ["Red Cup", "Teapot"]],
    ["id:10", ["Red Cup"]],
    ["updated_at:>='2026-11-21T11:59:58Z'", ["Blue Cup", "Teapot"]],
    ["updated_at:2026-11-20", ["Red Cup"]],
  ])("%s finds %j", (query, titles) => {
    expect(found(query)).toEqual(titles);
  });

  it("ignores a condition on a field that is not known, as Shopify does", () => {
    expect(found("colour:blue")).toHaveLength(3);
  });

  it("tells when it is one plain condition", () => {
    expect(soleTerm("sku:'A 1'", "sku")).toBe("A 1");
    expect(soleTerm("sku:A status:active", "sku")).toBeUndefined();
    expect(soleTerm("sku:A*", "sku")).toBeUndefined();
  });
});
