import { z } from "zod";
import { idText, optionalText, wholeNumber } from "../form/parse-form.ts";

const UNITS_MAX = 1_000_000;

const parcelLine = z.object({
  supplyLineId: z.string().min(1),
  units: wholeNumber({ min: 0, max: UNITS_MAX }),
});

/** Each line travels as "id=units"; lines without units are not in the parcel. */
const parcelLines = z
  .array(z.string())
  .default([])
  .transform((texts) =>
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      return { supplyLineId: text.slice(0, at), units: text.slice(at + 1) };
    }),
  )
  .pipe(z.array(parcelLine, "whole_number"))
  .transform((lines) => lines.filter((line) => line.units > 0))
  .refine((lines) => lines.length > 0, "parcel_empty");

const trackingUrl = optionalText.refine(
  (text) => text === null || /^https?:\/\/\S+$/.test(text),
  "web_address",
);

/** What the factory can do on an order's page. */
export const orderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("release") }),
  z.object({ intent: z.literal("hold") }),
  z.object({ intent: z.literal("reject") }),
  z.object({ intent: z.literal("retry"), orderId: idText }),
  z.object({
    intent: z.literal("ship"),
    shipmentId: idText,
    lines: parcelLines,
    trackingNumber: optionalText,
    trackingCompany: optionalText,
    trackingUrl,
  }),
]);

/** What the reseller can do on an order's page. */
export const resellerOrderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("request") }),
  z.object({ intent: z.literal("release") }),
  z.object({ intent: z.literal("retry"), orderId: idText }),
]);

type ShipFields = Extract<z.output<typeof orderForm>, { intent: "ship" }>;

/** The parcel that the fields mean. */
export function shipmentOf(fields: ShipFields) {
  const { shipmentId, lines, trackingNumber: number, trackingCompany: company } = fields;
  return { shipmentId, lines, tracking: { number, company, url: fields.trackingUrl } };
}
