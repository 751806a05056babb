import type { Availability } from "#store/lib/availability.ts";
import { formatComingDay } from "#store/lib/format-day.ts";
import { useFrame } from "#store/lib/use-frame.ts";

/** Whether the variant can be had and by when it ships, in words that never tell more than was told. */
export function StockLine(props: { isForSale: boolean; availability: Availability | undefined }) {
  const { say, locale } = useFrame();
  const { isForSale, availability } = props;
  const promise = availability?.promise ?? null;
  return (
    <div className="stock-line" role="status">
      <p className={isForSale ? "stock stock-in" : "stock"}>
        {stockText(say, isForSale, availability)}
      </p>
      {promise && (isForSale || promise.kind !== "in_stock") && (
        <p className="promise">
          {say(`promise.${promise.kind}`, { day: formatComingDay(locale.tag, promise.shipsBy) })}
        </p>
      )}
    </div>
  );
}

function stockText(
  say: ReturnType<typeof useFrame>["say"],
  isForSale: boolean,
  availability: Availability | undefined,
): string {
  if (!isForSale) return say("soldOut");
  if (availability?.units) return say("unitsLeft", { count: availability.units });
  return say(availability?.band === "few" ? "fewLeft" : "inStock");
}
