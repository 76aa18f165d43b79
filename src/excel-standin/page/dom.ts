/** Making elements: one small function instead of markup in strings. */

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Creates an element with attributes (true = empty, false or null = absent) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** An icon button with a name for eyes (tooltip) and ears. */
export function iconButton(label: string, icon: Node, attributes: Attributes = {}): HTMLButtonElement {
  return make("button", { type: "button", "aria-label": label, title: label, ...attributes }, icon);
}

/** Sets an attribute only when it differs: needless writes make browsers lay out again. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The element with an id; throws when the page lacks it, for then the page is not this page. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}`);
  return element;
}
