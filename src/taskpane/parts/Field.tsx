/** A form field's label and, where needed, what is wrong with it: Fluent's look with plain HTML wiring. */
import { cloneElement, useId } from "react";
import type { ReactElement } from "react";

interface Wired {
  id?: string;
  "aria-invalid"?: boolean;
  "aria-describedby"?: string;
}

export function Field({ label, lang, problem, required = false, children }: { label: string; lang?: string; problem?: string; required?: boolean; children: ReactElement<Wired> }) {
  const id = useId();
  const wrong = problem !== undefined;
  return (
    <div className="field">
      <label htmlFor={id} lang={lang} className="field-label">
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {cloneElement(children, { id, ...(wrong ? { "aria-invalid": true, "aria-describedby": `${id}-problem` } : {}) })}
      {wrong && (
        <div id={`${id}-problem`} role="alert" className="field-problem">
          {problem}
        </div>
      )}
    </div>
  );
}
