import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../shell/show-toast.ts";
import { useFormat } from "../text/use-format.ts";
import { readCode, type FormAnswer } from "./parse-form.ts";

export interface OperationState {
  /** Sends the values to the page's action. */
  submit(values: Record<string, string | string[]>): void;
  busy: boolean;
  /** The last answer, once there is one. */
  answer: FormAnswer | undefined;
  /** The sentence for what is wrong with a field; undefined when nothing is. */
  errorOf(field: string): string | undefined;
  /** The sentence for a refusal that concerns no single field. */
  refusal: string | undefined;
}

/** Calls an action of a page: says when it is done, and keeps what was refused for the form to show. */
export function useOperation(
  options: { onDone?: () => void; action?: string } = {},
): OperationState {
  const fetcher = useFetcher<FormAnswer>();
  const { t } = useTranslation();
  const { number } = useFormat();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const said = useRef<FormAnswer>();
  const { onDone } = options;
  useEffect(() => {
    if (!answer || said.current === answer) return;
    said.current = answer;
    if (!answer.ok) return;
    showToast(t(answer.done));
    onDone?.();
  }, [answer, onDone, t]);
  const sayRefusal = (code: string): string =>
    t(`codes:refusal.${code}`, { defaultValue: t("codes:refusal.unknown", { code }) });
  const sayField = (text: string): string => {
    const { code, min, max } = readCode(text);
    const ends = { min: number(min), max: number(max) };
    return t(`codes:field.${code}`, { ...ends, defaultValue: t("codes:field.invalid") });
  };
  return {
    submit(values) {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === "string") form.append(name, value);
        else for (const one of value) form.append(`${name}[]`, one);
      }
      fetcher.submit(form, { method: "post", action: options.action });
    },
    busy: fetcher.state !== "idle",
    answer,
    errorOf(field) {
      if (!answer || answer.ok) return undefined;
      const code = answer.fields?.[field];
      if (code !== undefined) return sayField(code);
      return answer.field === field ? sayRefusal(answer.code) : undefined;
    },
    refusal:
      answer && !answer.ok && answer.field === undefined && answer.fields === undefined
        ? sayRefusal(answer.code)
        : undefined,
  };
}
