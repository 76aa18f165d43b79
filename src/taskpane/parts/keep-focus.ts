/**
 * Never loses the focus: where the button that was pressed goes away or is disabled for a while, the focus goes to the
 * nearest place that is still there. Browsers would leave it on the page's body, where a keyboard starts from nothing.
 */

const FOCUSABLE = "button:not(:disabled):not([tabindex='-1']), [tabindex='0'], input:not(:disabled), select:not(:disabled), textarea:not(:disabled)";
/** The button that the next step most likely needs. */
const NEXT_STEP = ".foot button, .page-foot button";

/** Watches over the focus inside `root`; returns the function that stops. */
export function keepFocus(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  let last: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  const lost = () => page.activeElement === page.body || page.activeElement === null;
  const usable = (element: HTMLElement) => element.isConnected && !element.matches(":disabled");

  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = ancestorsOf(target, root);
  };
  const left = ({ target }: FocusEvent) =>
    requestAnimationFrame(() => {
      // Somebody clicked beside everything: that is no loss.
      if (target === last && last !== null && usable(last) && lost()) last = null;
    });
  const restore = () => {
    // Elsewhere, in the sheet, somebody may be typing by now.
    if (last === null || !lost() || !page.hasFocus()) return;
    if (usable(last)) return last.focus();
    if (last.isConnected) return;
    const home = around.find(({ isConnected }) => isConnected) ?? root;
    const inner = home.matches("main, .pane, body") || home === root ? root.querySelector<HTMLElement>(NEXT_STEP) : null;
    (inner ?? home.querySelector<HTMLElement>(FOCUSABLE) ?? root.querySelector<HTMLElement>(NEXT_STEP) ?? root.querySelector<HTMLElement>(FOCUSABLE))?.focus();
  };
  const changes = new MutationObserver(() => {
    // Whoever moves the focus on purpose does so within the frame.
    if (last !== null && lost()) requestAnimationFrame(restore);
  });
  root.addEventListener("focusin", entered);
  root.addEventListener("focusout", left);
  changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
  return () => {
    changes.disconnect();
    root.removeEventListener("focusin", entered);
    root.removeEventListener("focusout", left);
  };
}

function ancestorsOf(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up = element.parentElement; up !== null && up !== root; up = up.parentElement) found.push(up);
  return found;
}
