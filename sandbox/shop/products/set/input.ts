import type { ResolverContext } from "#sandbox/contract.ts";
import type { MetafieldInput } from "../../metafields/write.ts";
import type { FileInput } from "../media.ts";
import type { OptionInput, OptionValueInput } from "../options.ts";
import type { ProductFields } from "../product-records.ts";
import type { VariantFields } from "../variant-records.ts";

export interface ProductSetInput extends ProductFields {
  id?: string | null;
  productOptions?: OptionInput[] | null;
  variants?: VariantSetInput[] | null;
  metafields?: MetafieldInput[] | null;
  files?: FileInput[] | null;
  collections?: string[] | null;
}

export interface VariantSetInput extends VariantFields {
  id?: string | null;
  sku?: string | null;
  position?: number | null;
  optionValues: OptionValueInput[];
  metafields?: MetafieldInput[] | null;
  file?: FileInput | null;
  inventoryQuantities?: { locationId: string; name: string; quantity: number }[] | null;
}

export interface ProductSetIdentifier {
  id?: string | null;
  handle?: string | null;
  customId?: CustomId | null;
}

export interface CustomId {
  namespace?: string | null;
  key: string;
  value: string;
}

export interface ProductSetCall {
  identifier: ProductSetIdentifier | null | undefined;
  input: ProductSetInput;
  app: Pick<ResolverContext, "appId">;
  eventId?: string;
}
