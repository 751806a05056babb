import { Form, Link, useLocation, useSubmit } from "react-router";
import { SORTS } from "#store/lib/sorting.ts";
import type { Sort } from "#store/lib/sorting.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { CollectionQuery } from "#store/queries/generated/graphql.ts";

type Filter = NonNullable<CollectionQuery["collection"]>["products"]["filters"][number];

/** Filters and order of a list, as a form that needs no script; with one it answers each choice at once. */
export function ListControls(props: {
  filters: readonly Filter[];
  chosen: readonly string[];
  sort: Sort;
  price: { min: string; max: string };
}) {
  const { filters, chosen, sort, price } = props;
  const { say } = useFrame();
  const submit = useSubmit();
  const { pathname } = useLocation();
  const isFiltered = chosen.length > 0 || price.min !== "" || price.max !== "";
  return (
    <Form
      className="list-controls"
      // What is chosen in the form is what the address says, also after "back".
      key={JSON.stringify([chosen, sort, price])}
      preventScrollReset
      onChange={(event) => {
        if (event.target instanceof HTMLElement && event.target.matches("[type=number]")) return;
        void submit(event.currentTarget, { preventScrollReset: true, replace: true });
      }}
    >
      {filters.length > 0 && (
        <details className="filters" open={isFiltered}>
          <summary>{say("filters")}</summary>
          <div className="filter-groups">
            {filters.map((filter) =>
              filter.type === "PRICE_RANGE" ? (
                <PriceFilter key={filter.id} label={filter.label} price={price} />
              ) : (
                <ChoiceFilter key={filter.id} filter={filter} chosen={chosen} />
              ),
            )}
          </div>
          {isFiltered && <Link to={pathname}>{say("clearFilters")}</Link>}
        </details>
      )}
      <label className="sorting">
        {say("sort")}
        <select name="sort" defaultValue={sort}>
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {say(`sort.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-plain" type="submit">
        {say("apply")}
      </button>
    </Form>
  );
}

function ChoiceFilter({ filter, chosen }: { filter: Filter; chosen: readonly string[] }) {
  return (
    <fieldset>
      <legend>{filter.label}</legend>
      {filter.values.map((value) => {
        const input = String(value.input);
        return (
          <label key={value.id}>
            <input
              type="checkbox"
              name="filter"
              value={input}
              defaultChecked={chosen.includes(input)}
              disabled={value.count === 0 && !chosen.includes(input)}
            />
            {value.label} <span className="quiet">{value.count}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function PriceFilter({ label, price }: { label: string; price: { min: string; max: string } }) {
  const { say } = useFrame();
  return (
    <fieldset className="price-filter">
      <legend>{label}</legend>
      <label>
        {say("priceFrom")}
        <input type="number" name="min" min="0" step="any" defaultValue={price.min} />
      </label>
      <label>
        {say("priceTo")}
        <input type="number" name="max" min="0" step="any" defaultValue={price.max} />
      </label>
    </fieldset>
  );
}
