import { Form, Link, useLocation } from "react-router";
import { collator, countryName } from "#store/lib/intl.ts";
import { localPath, LOCALES, plainPath } from "#store/lib/locales.ts";
import { menuPath } from "#store/lib/menu-path.ts";
import { THEMES } from "#store/lib/theme.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { PRIVACY_CHOICES } from "./consent-question.tsx";

export function Footer() {
  const { data, say, path } = useFrame();
  if (!data) return null;
  return (
    <footer className="footer">
      <div className="footer-about">
        <p className="brand">{data.shop.name}</p>
        <p className="quiet">{data.shop.brand?.shortDescription}</p>
      </div>
      <nav aria-label={say("policies")}>
        <ul>
          <li>
            <Link to={path("/where-to-buy")}>{say("whereToBuy")}</Link>
          </li>
          {(data.footer?.items ?? []).map((item) => (
            <li key={item.id}>
              <Link to={path(menuPath(item))}>{item.title}</Link>
            </li>
          ))}
          {data.consent !== "off" && (
            <li>
              <Link to={path(PRIVACY_CHOICES)}>{say("privacyChoices")}</Link>
            </li>
          )}
        </ul>
      </nav>
      <Languages />
      <Settings />
    </footer>
  );
}

/** Each language is an address of its own, and says its name in itself. */
function Languages() {
  const { say, locale } = useFrame();
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={say("language")}>
      <ul>
        {LOCALES.map((one) => (
          <li key={one.tag}>
            <a
              href={`${localPath(one, plainPath(pathname))}${search}`}
              lang={one.tag}
              hrefLang={one.tag}
              aria-current={one === locale ? "true" : undefined}
            >
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Settings() {
  const { data, say, locale, path } = useFrame();
  const { pathname, search } = useLocation();
  if (!data) return null;
  const countries = data.localization.availableCountries
    .map(({ isoCode, currency }) => ({
      isoCode,
      label: `${countryName(locale.tag, isoCode)} (${currency.isoCode})`,
    }))
    .sort((a, b) => collator(locale.tag).compare(a.label, b.label));
  const labels = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;
  return (
    <Form className="settings" method="post" action={path("/settings")} reloadDocument>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      <label>
        {say("country")}
        <select name="country" defaultValue={data.country}>
          {countries.map(({ isoCode, label }) => (
            <option key={isoCode} value={isoCode}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("theme")}
        <select name="theme" defaultValue={data.theme}>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say(labels[theme])}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say("save")}</button>
    </Form>
  );
}
