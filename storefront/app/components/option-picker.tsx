import { getProductOptions } from "@shopify/hydrogen";
import { Link } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ProductChoiceFragment, ProductQuery } from "#store/queries/generated/graphql.ts";

/** Each choice is a link to its variant: it works without a script and can be sent to somebody. */
export function OptionPicker(props: {
  product: NonNullable<ProductQuery["product"]>;
  variant: ProductChoiceFragment | null | undefined;
}) {
  const { product, variant } = props;
  const { say, path } = useFrame();
  const options = getProductOptions({
    ...product,
    selectedOrFirstAvailableVariant: variant,
  });
  return (
    <>
      {options
        .filter((option) => option.optionValues.length > 1)
        .map((option) => (
          <div key={option.name} className="option" role="group" aria-label={option.name}>
            <p className="option-name">{option.name}</p>
            <ul>
              {option.optionValues.map((value) => (
                <li key={value.name}>
                  {value.exists ? (
                    <Link
                      className={value.available ? "choice" : "choice choice-sold-out"}
                      to={`${path(`/products/${value.handle}`)}?${value.variantUriQuery}`}
                      replace
                      preventScrollReset
                      prefetch="intent"
                      aria-current={value.selected ? "true" : undefined}
                    >
                      <Swatch color={value.swatch?.color} />
                      {value.name}
                      {!value.available && <span className="unseen">, {say("soldOut")}</span>}
                    </Link>
                  ) : (
                    <span className="choice choice-none">
                      {value.name}
                      <span className="unseen">, {say("notWithThese")}</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function Swatch({ color }: { color: string | null | undefined }) {
  if (!color) return null;
  return (
    <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.5" fill={color} />
    </svg>
  );
}
