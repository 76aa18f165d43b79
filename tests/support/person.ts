/** What a person does in a page: waits, presses a key, types; and what the page does until it has settled. */
import { act } from "react";

/** Lets timers, promises and renders of `ms` milliseconds come to an end. */
export const settle = (ms = 20) => act(async () => void (await new Promise((resolve) => setTimeout(resolve, ms))));

export const key = async (target: Element | null, name: string) => {
  await act(async () => void target?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));
  await settle();
};

/** Types into a field, or chooses in a list, as React hears it. */
export const type = async (field: Element | null, value: string) => {
  if (field === null) throw new Error("no field");
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, "value")?.set;
  await act(async () => {
    setter?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
  await settle();
};
