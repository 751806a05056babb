import { expect, it } from "vitest";
import { leftOutCsv } from "./left-out-csv.ts";

it("writes the report so that a spreadsheet neither breaks nor runs it", () => {
  const rows = [
    { productTitle: 'Bowl, "large"', variantTitle: "Red", sku: "", reason: "no_sku" },
    { productTitle: "=HYPERLINK(1)", variantTitle: "-", sku: "+1", reason: "duplicate_sku" },
  ];
  expect(leftOutCsv(rows)).toBe(
    "product,variant,sku,reason\r\n" +
      '"Bowl, ""large""",Red,,no_sku\r\n' +
      "'=HYPERLINK(1),'-,'+1,duplicate_sku\r\n",
  );
});
