import { z } from "zod";

/** Shopify's `Decimal`: a text or a number, never below nothing. */
const decimal = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().min(0)]).transform(Number);

const target = z.strictObject({
  cartLine: z.strictObject({
    id: z.string(),
    quantity: z.number().int().min(1).nullish(),
  }),
});

const value = z.union([
  z.strictObject({
    percentage: z.strictObject({ value: decimal.refine((share) => share <= 100) }),
  }),
  z.strictObject({
    fixedAmount: z.strictObject({
      amount: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(z.string().regex(/^\d+(\.\d+)?$/)),
      appliesToEachItem: z.boolean().nullish(),
    }),
  }),
]);

const candidate = z.strictObject({
  message: z.string().nullish(),
  targets: z.array(target),
  value,
  associatedDiscountCode: z.null().optional(),
});

const result = z.strictObject({
  operations: z.array(
    z.strictObject({
      productDiscountsAdd: z.strictObject({
        candidates: z.array(candidate),
        selectionStrategy: z.enum(["ALL", "FIRST", "MAXIMUM"]),
      }),
    }),
  ),
});

export type ProductCandidate = z.output<typeof candidate>;
export type ProductDiscountsAdd = z.output<
  typeof result
>["operations"][number]["productDiscountsAdd"];

/** What a function's answer means; throws where it does not fit Shopify's schema. */
export function readDiscountOutput(output: unknown): ProductDiscountsAdd[] {
  const parsed = result.safeParse(output);
  if (!parsed.success) throw new Error(`The output does not fit: ${z.prettifyError(parsed.error)}`);
  return parsed.data.operations.map(({ productDiscountsAdd }) => productDiscountsAdd);
}
