import { describe, expect, it } from "vitest";
import { inviteCodeText, normaliseInviteCode } from "./invite-code.ts";

describe("invitation code", () => {
  it("has twelve signs in groups, none of which is mistaken for another", () => {
    const code = inviteCodeText(Uint8Array.from({ length: 12 }, (_, n) => n * 21));
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
  });

  it("uses every sign equally often", () => {
    const signs = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = inviteCodeText(new Uint8Array(12).fill(byte)).charAt(0);
      signs.set(sign, (signs.get(sign) ?? 0) + 1);
    }
    expect(signs.size).toBe(32);
    expect(new Set(signs.values())).toEqual(new Set([8]));
  });

  it.each(["abcd-efgh-2345", " ABCD EFGH 2345 ", "abcdefgh2345", "ＡＢＣＤ－ＥＦＧＨ－２３４５"])(
    "reads %j as it is stored",
    (typed) => {
      expect(normaliseInviteCode(typed)).toBe("ABCD-EFGH-2345");
    },
  );
});
