import { describe, expect, it } from "vitest";
import { makeSealer } from "./seal.server.ts";

const OLD_KEY = "00".repeat(32);
const NEW_KEY = Buffer.alloc(32, 7).toString("base64");

describe("sealer", () => {
  it("opens what it sealed, and never seals the same text alike", () => {
    const sealer = makeSealer({ key: NEW_KEY });
    const first = sealer.seal("shpat_秘密");
    expect(sealer.open(first)).toBe("shpat_秘密");
    expect(sealer.seal("shpat_秘密")).not.toBe(first);
  });

  it("opens what an earlier key sealed, after a rotation", () => {
    const sealed = makeSealer({ key: OLD_KEY }).seal("token");
    expect(makeSealer({ key: NEW_KEY, previousKeys: [OLD_KEY] }).open(sealed)).toBe("token");
    expect(() => makeSealer({ key: NEW_KEY }).open(sealed)).toThrow(/not known/);
  });

  it("refuses text that was changed", () => {
    const sealer = makeSealer({ key: NEW_KEY });
    const sealed = sealer.seal("token");
    const changed = sealed.slice(0, -4) + (sealed.endsWith("AAAA") ? "BBBB" : "AAAA");
    expect(() => sealer.open(changed)).toThrow(/changed/);
  });

  it("refuses a key of the wrong length", () => {
    expect(() => makeSealer({ key: "c2hvcnQ=" })).toThrow(/32 bytes/);
  });
});
