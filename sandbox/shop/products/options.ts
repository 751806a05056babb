import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Product, ProductOption, UserError } from "../state.ts";

export interface OptionInput {
  id?: string | null;
  name?: string | null;
  position?: number | null;
  values?: { id?: string | null; name?: string | null }[] | null;
}

export interface OptionValueInput {
  id?: string | null;
  name?: string | null;
  optionId?: string | null;
  optionName?: string | null;
}

/** Options as they will be, before any id is given out. */
export interface PlannedOption {
  id: string | undefined;
  name: string;
  values: { id: string | undefined; name: string }[];
}

const defaultOption: PlannedOption = {
  id: undefined,
  name: "Title",
  values: [{ id: undefined, name: "Default Title" }],
};

export function plannedFrom(product: Product | undefined): PlannedOption[] {
  return product
    ? product.options.map((option) => ({ ...option, values: [...option.values] }))
    : [];
}

export function defaultOptions(): PlannedOption[] {
  return [{ ...defaultOption, values: [...defaultOption.values] }];
}

export function isDefaultOptions(
  options: readonly { name: string; values: { name: string }[] }[],
): boolean {
  const [only] = options;
  return (
    options.length === 1 &&
    only?.name === "Title" &&
    only.values.length === 1 &&
    only.values[0]?.name === "Default Title"
  );
}

/** The options an input asks for; values that existed keep their ids. */
export function planOptions(
  inputs: readonly OptionInput[],
  product: Product | undefined,
  path: string[],
): { planned: PlannedOption[]; errors: UserError[] } {
  const errors: UserError[] = [];
  const refuse = (rest: string[], code: string, message: string) =>
    errors.push({ field: [...path, ...rest], code, message });
  if (inputs.length > 3)
    refuse([], "OPTIONS_OVER_LIMIT", "Can only specify a maximum of 3 options");
  const ordered = inputs
    .map((input, index) => ({ input, index }))
    .sort((a, b) => (a.input.position ?? a.index + 1) - (b.input.position ?? b.index + 1));
  const planned = ordered.map(({ input, index }) => {
    const old = oldOption(product, input);
    const name = input.name ?? old?.name ?? "";
    if (input.id && !old)
      refuse([String(index), "id"], "OPTION_DOES_NOT_EXIST", "Option does not exist");
    if (name === "") refuse([String(index), "name"], "INVALID_INPUT", "Option name can't be blank");
    return { id: old?.id, name, values: planValues(input, old) };
  });
  planned.forEach((option, index) => {
    if (
      planned.findIndex((other) => other.name.toLowerCase() === option.name.toLowerCase()) < index
    ) {
      refuse(
        [String(index), "name"],
        "DUPLICATED_OPTION_NAME",
        `Duplicated option name '${option.name}'`,
      );
    }
    if (option.values.length === 0) {
      refuse(
        [String(index), "values"],
        "OPTION_VALUES_MISSING",
        "Each option must have at least one option value specified.",
      );
    }
    if (new Set(option.values.map((value) => value.name)).size < option.values.length) {
      refuse([String(index), "values"], "DUPLICATED_OPTION_VALUE", "Duplicated option value.");
    }
  });
  return { planned, errors };
}

function planValues(input: OptionInput, old: ProductOption | undefined): PlannedOption["values"] {
  if (!input.values) return old ? [...old.values] : [];
  return input.values.map((value) => {
    const before = old?.values.find((each) =>
      value.id ? each.id === value.id : each.name === value.name,
    );
    return { id: before?.id, name: value.name ?? before?.name ?? "" };
  });
}

function oldOption(product: Product | undefined, input: OptionInput): ProductOption | undefined {
  return product?.options.find((option) =>
    input.id ? option.id === input.id : option.name.toLowerCase() === input.name?.toLowerCase(),
  );
}

/**
 * One value name for every option, in their order. With `mayAdd`, names that the option does not
 * have yet are added to it, as the bulk variant mutations do.
 */
export function resolveOptionValues(
  options: PlannedOption[],
  inputs: readonly OptionValueInput[],
  settings: { mayAdd: boolean; path: string[] },
): { values: string[]; errors: UserError[] } {
  const errors: UserError[] = [];
  const refuse = (code: string, message: string) =>
    errors.push({ field: settings.path, code, message });
  const chosen = new Map<PlannedOption, string>();
  for (const input of inputs) {
    const option = optionFor(options, input);
    if (!option) {
      refuse(
        "OPTION_DOES_NOT_EXIST",
        `Option does not exist: ${input.optionName ?? input.optionId ?? ""}`,
      );
      continue;
    }
    const known = option.values.find((value) =>
      input.id ? value.id === input.id : value.name === input.name,
    );
    if (known) chosen.set(option, known.name);
    else if (settings.mayAdd && input.name) {
      option.values.push({ id: undefined, name: input.name });
      chosen.set(option, input.name);
    } else
      refuse(
        "OPTION_VALUE_DOES_NOT_EXIST",
        `Option value does not exist: ${input.name ?? input.id ?? ""}`,
      );
  }
  if (errors.length === 0 && chosen.size < options.length) {
    refuse("NEED_TO_ADD_OPTION_VALUES", "You need to add option values for all options");
  }
  return { values: options.map((option) => chosen.get(option) ?? ""), errors };
}

function optionFor(options: PlannedOption[], input: OptionValueInput): PlannedOption | undefined {
  if (input.optionId) return options.find((option) => option.id === input.optionId);
  if (input.optionName) {
    const wanted = input.optionName.toLowerCase();
    return options.find((option) => option.name.toLowerCase() === wanted);
  }
  if (input.id)
    return options.find((option) => option.values.some((value) => value.id === input.id));
  return options.length === 1 ? options[0] : undefined;
}

/** Gives ids to what is new and makes the plan the product's own. */
export function storeOptions(
  world: World,
  product: Product,
  planned: readonly PlannedOption[],
): void {
  product.options = planned.map((option) => ({
    id: option.id ?? newGid(world, "ProductOption"),
    name: option.name,
    values: option.values.map((value) => ({
      id: value.id ?? newGid(world, "ProductOptionValue"),
      name: value.name,
    })),
  }));
}
