import type { Shop } from "../state.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { at } from "./layout.ts";

export interface Field {
  name: string;
  /** Said to screen readers, and shown as the placeholder. */
  label: string;
  value?: string;
  kind?: "text" | "number" | "hidden";
  options?: readonly { value: string; text: string }[];
}

/** A merchant's action as a small form that comes back to the page it stands on. */
export function actionForm(
  shop: Shop,
  options: { path: string; button: string; back: string; fields?: readonly Field[] },
): Html {
  const fields = (options.fields ?? []).map(input);
  return html`<form class="inline" method="post" action="${at(shop, `/merchant${options.path}`)}">
    <input type="hidden" name="back" value="${options.back}" />${fields}<button>
      ${options.button}
    </button>
  </form>`;
}

export function hidden(name: string, value: string): Field {
  return { name, value, label: name, kind: "hidden" };
}

function input({ name, label, value = "", kind = "text", options }: Field): Html {
  if (options) {
    const choices = options.map(
      (option) => html`<option value="${option.value}">${option.text}</option>`,
    );
    return html`<select name="${name}" aria-label="${label}">
      ${choices}
    </select>`;
  }
  if (kind === "hidden") return html`<input type="hidden" name="${name}" value="${value}" />`;
  const className = kind === "number" ? "small" : "";
  return html`<input
    class="${className}"
    type="${kind}"
    name="${name}"
    value="${value}"
    placeholder="${label}"
    aria-label="${label}"
  />`;
}

/** A table that scrolls by itself on a narrow screen. */
export function table(options: {
  heads: readonly string[];
  rows: readonly (readonly (Html | string | number)[])[];
  whenEmpty: string;
}): Html {
  const { heads, rows, whenEmpty } = options;
  if (rows.length === 0) return html`<p class="quiet">${whenEmpty}</p>`;
  const head = heads.map((text, index) =>
    typeof rows[0]?.[index] === "number"
      ? html`<th class="number">${text}</th>`
      : html`<th>${text}</th>`,
  );
  const body = rows.map((cells) => {
    const columns = cells.map((cell, index) => {
      const className = typeof cell === "number" ? "number" : "";
      // The first column says what the row is, and forms speak for themselves.
      const label = index === 0 || index === cells.length - 1 ? "" : heads[index];
      return html`<td class="${className}" data-label="${label}">${cell}</td>`;
    });
    return html`<tr>
      ${columns}
    </tr>`;
  });
  return html`<div class="scroll rows">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
