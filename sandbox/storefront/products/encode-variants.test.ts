import { describe, expect, it } from "vitest";
import { encodeVariants } from "./encode-variants.ts";

describe("encoded variants", () => {
  it("are written as the schema's own example has them", () => {
    const combinations = [
      [0, 0, 0],
      [0, 1, 0],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 1],
      [2, 0, 1],
      [2, 1, 0],
    ];
    expect(encodeVariants(combinations)).toBe("v1_0:0:0,1:0-1,,1:0:0-1,1:1,,2:0:1,1:0,,");
  });

  it("span what stands together and leave gaps between the rest", () => {
    expect(encodeVariants([[0], [1], [2], [4]])).toBe("v1_0-2 4");
    expect(encodeVariants([[3]])).toBe("v1_3");
  });

  it("of a product without any say nothing", () => {
    expect(encodeVariants([])).toBe("v1_");
  });
});
