import { Form, Link } from "react-router";
import type { Problems } from "#store/lib/account-form.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { TextKey } from "#store/texts/en.server.ts";
import { ChoiceField, Field, FormProblem } from "./field.tsx";
import { collator, countryName } from "#store/lib/intl.ts";

export type AddressTexts = Partial<Record<string, string | null>>;

const FIELDS: readonly { name: string; label: TextKey; autoComplete: string; half?: boolean }[] = [
  { name: "firstName", label: "firstName", autoComplete: "given-name", half: true },
  { name: "lastName", label: "lastName", autoComplete: "family-name", half: true },
  { name: "company", label: "company", autoComplete: "organization" },
  { name: "address1", label: "address1", autoComplete: "address-line1" },
  { name: "address2", label: "address2", autoComplete: "address-line2" },
  { name: "city", label: "city", autoComplete: "address-level2", half: true },
  { name: "zip", label: "zip", autoComplete: "postal-code", half: true },
  { name: "zoneCode", label: "zoneCode", autoComplete: "address-level1", half: true },
];

/** A new address or a known one; what is wrong comes back at its field, with what was typed. */
export function AddressForm(props: {
  address: AddressTexts;
  problems: Problems;
  /** The default address stays so until another is; the first one becomes it. */
  isDefault: boolean;
  isNew: boolean;
}) {
  const { address, problems, isDefault, isNew } = props;
  const { say, path } = useFrame();
  return (
    <Form method="post" className="account-form" noValidate>
      <FormProblem problems={problems} />
      {FIELDS.map(({ name, label, autoComplete, half }) => (
        <Field
          key={name}
          name={name}
          label={label}
          autoComplete={autoComplete}
          defaultValue={address[name] ?? ""}
          problem={problems[name]}
          className={half ? "half" : ""}
        />
      ))}
      <Country chosen={address["territoryCode"]} problem={problems["territoryCode"]} />
      <Field
        name="phoneNumber"
        label="phone"
        type="tel"
        autoComplete="tel"
        defaultValue={address["phoneNumber"] ?? ""}
        problem={problems["phoneNumber"]}
      />
      {isDefault ? (
        <p className="quiet">{say(isNew ? "becomesDefault" : "isDefaultAddress")}</p>
      ) : (
        <label className="check">
          <input type="checkbox" name="isDefault" /> {say("makeDefault")}
        </label>
      )}
      <div className="form-end">
        <button className="button" type="submit">
          {say("saveAddress")}
        </button>
        <Link className="button button-plain" to={path("/account/addresses")}>
          {say("cancel")}
        </Link>
      </div>
    </Form>
  );
}

function Country(props: { chosen: string | null | undefined; problem: TextKey | undefined }) {
  const { data, locale } = useFrame();
  const chosen = props.chosen ?? data?.country ?? "";
  const sold = (data?.localization.availableCountries ?? []).map(({ isoCode }) => String(isoCode));
  const countries = [...new Set([...sold, ...(chosen === "" ? [] : [chosen])])]
    .map((code) => ({ code, name: countryName(locale.tag, code) }))
    .sort((a, b) => collator(locale.tag).compare(a.name, b.name));
  return (
    <ChoiceField
      name="territoryCode"
      label="countryOrRegion"
      autoComplete="country"
      defaultValue={chosen}
      problem={props.problem}
      className="half"
    >
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </ChoiceField>
  );
}
