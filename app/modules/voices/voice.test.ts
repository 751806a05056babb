import { describe, expect, test } from "vitest";
import { checkVoice, tidyVoice, voiceKey, type WrittenVoice } from "./voice.ts";

const written: WrittenVoice = {
  requestId: "form-1",
  productGid: "gid://shopify/Product/1",
  customerId: "7",
  orderId: "9",
  author: "Ada",
  locale: "en",
  rating: 5,
  title: "Good to hold",
  text: "Keeps tea warm.",
};

describe("a voice", () => {
  test("keeps its words and loses what surrounds them", () => {
    const tidy = tidyVoice({ ...written, author: "  Ada\n L. ", text: "\n Two\n\nparts. \n" });
    expect(tidy).toMatchObject({ author: "Ada L.", text: "Two\n\nparts." });
  });

  test.each([
    [{ rating: 6 }, "rating"],
    [{ rating: null }, "rating"],
    [{ rating: 4.5 }, "rating"],
    [{ title: "" }, "title"],
    [{ text: "x".repeat(4_001) }, "text"],
    [{ author: "x".repeat(61) }, "author"],
  ] as const)("names the field that cannot stand: %j", (change, field) => {
    expect(checkVoice("review", { ...written, ...change })).toBe(field);
  });

  test("is a question without title and rating", () => {
    expect(checkVoice("question", { ...written, rating: null, title: "" })).toBeNull();
    expect(checkVoice("question", { ...written, text: "" })).toBe("text");
  });

  test("is one for a customer and product as a review, and one for each form as a question", () => {
    const again = { ...written, requestId: "form-2" };
    expect(voiceKey("review", again)).toBe(voiceKey("review", written));
    expect(voiceKey("question", again)).not.toBe(voiceKey("question", written));
  });
});
