import { useEffect, useRef } from "react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { useFrame } from "#store/lib/use-frame.ts";
import type { TextKey } from "#store/texts/en.server.ts";

/** What ties a field to the words on what is wrong with it. */
function toldBy(name: string, problem: TextKey | undefined) {
  return problem
    ? { "aria-invalid": true as const, "aria-describedby": `${name}-problem` }
    : undefined;
}

function FieldProblem({ name, problem }: { name: string; problem: TextKey | undefined }) {
  const { say } = useFrame();
  if (!problem) return null;
  return (
    <span className="message field-problem" id={`${name}-problem`}>
      {say(problem)}
    </span>
  );
}

interface Known {
  name: string;
  label: TextKey;
  problem: TextKey | undefined;
  className?: string;
}

/** A field with its name above and what is wrong with it below. */
export function Field(
  props: Known & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Known | "id">,
) {
  const { name, label, problem, className = "", ...input } = props;
  const { say } = useFrame();
  return (
    <p className={`field ${className}`}>
      <label htmlFor={name}>{say(label)}</label>
      <input {...input} id={name} name={name} {...toldBy(name, problem)} />
      <FieldProblem name={name} problem={problem} />
    </p>
  );
}

export function ChoiceField(
  props: Known & { defaultValue: string; autoComplete: string; children: ReactNode },
) {
  const { name, label, problem, className = "", children, ...select } = props;
  const { say } = useFrame();
  return (
    <p className={`field ${className}`}>
      <label htmlFor={name}>{say(label)}</label>
      <select {...select} id={name} name={name} {...toldBy(name, problem)}>
        {children}
      </select>
      <FieldProblem name={name} problem={problem} />
    </p>
  );
}

/** The first thing that who reads by ear hears after a form came back. */
export function FormProblem({ problems }: { problems: Partial<Record<string, TextKey>> }) {
  const { say } = useFrame();
  const place = useRef<HTMLDivElement>(null);
  // Without this, who pressed the button at the end of a long form sees nothing of what is wrong.
  useEffect(() => {
    const wrong = place.current?.parentElement?.querySelector<HTMLElement>("[aria-invalid]");
    wrong?.focus();
  }, [problems]);
  const { form } = problems;
  const isWrong = Object.keys(problems).length > 0;
  return (
    <div role="alert" ref={place}>
      {isWrong && <p className="message">{form ? say(form) : say("formProblem")}</p>}
    </div>
  );
}
