/**
 * Form controls: the browser's own elements in Fluent's dress. Fluent's React inputs are the same elements with
 * 11 KB (gzipped) around them, a tenth of the pane's whole allowance.
 */
import { forwardRef } from "react";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { Icon } from "./Icon";

type Control<T extends "input" | "select" | "textarea"> = Omit<ComponentPropsWithoutRef<T>, "onChange" | "value"> & {
  readonly value: string;
  readonly onValue?: (value: string) => void;
};

export const Input = forwardRef<HTMLInputElement, Control<"input"> & { readonly before?: ReactNode; readonly after?: ReactNode }>(function Input({ before, after, onValue, ...rest }, ref) {
  return (
    <span className="control control-input">
      {before}
      <input ref={ref} {...rest} onChange={(event) => onValue?.(event.target.value)} />
      {after}
    </span>
  );
});

export const Select = forwardRef<HTMLSelectElement, Control<"select">>(function Select({ onValue, children, ...rest }, ref) {
  return (
    <span className="control control-select">
      <select ref={ref} {...rest} onChange={(event) => onValue?.(event.target.value)}>
        {children}
      </select>
      <Icon name="chevronDown" />
    </span>
  );
});

export const Textarea = forwardRef<HTMLTextAreaElement, Control<"textarea">>(function Textarea({ onValue, ...rest }, ref) {
  return (
    <span className="control control-text">
      <textarea ref={ref} {...rest} onChange={(event) => onValue?.(event.target.value)} />
    </span>
  );
});

export function Switch({ checked, label, onChecked }: { checked: boolean; label: string; onChecked: (checked: boolean) => void }) {
  return (
    <label className="switch">
      <input type="checkbox" role="switch" checked={checked} onChange={(event) => onChecked(event.target.checked)} />
      <span className="switch-track" aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}
