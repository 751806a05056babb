import { valueFromASTUntyped } from "graphql";
import type { FieldNode } from "graphql";
import { isRecord } from "../http/messages.ts";
import type { Variables } from "./cost-plan.ts";

/** What the reference of ProductSetInput says that its parts cost, in points. */
const POINTS = {
  variant: 0.2,
  productMetafield: 0.4,
  variantMetafield: 0.4,
  file: 1.9,
  variantFile: 0.6,
};

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The points that productSet's input costs besides the mutation itself. */
export function productSetComplexity(node: FieldNode): (variables: Variables) => number {
  const argument = node.arguments?.find(({ name }) => name.value === "input");
  return (variables) => {
    const input = argument ? valueFromASTUntyped(argument.value, { ...variables }) : undefined;
    if (!isRecord(input)) return 0;
    let points = list(input["metafields"]).length * POINTS.productMetafield;
    points += list(input["files"]).length * POINTS.file;
    for (const variant of list(input["variants"])) {
      if (!isRecord(variant)) continue;
      points += POINTS.variant + list(variant["metafields"]).length * POINTS.variantMetafield;
      if (variant["file"]) points += POINTS.variantFile;
    }
    return points;
  };
}
