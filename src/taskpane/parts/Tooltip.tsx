/** A hint on hover and on keyboard focus; Escape closes it. One small card, placed where there is room. */
import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";

/** Where the card is drawn: inside the provider's theme, outside of every list that scrolls or clips. */
export const TooltipLayer = createContext<HTMLElement | null>(null);

/** As Fluent's tooltip. */
const DELAY_MS = 250;
const GAP = 6;

export interface TooltipProps {
  /** "" shows nothing. */
  readonly text: string;
  readonly children: (target: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
  /** Show only where the target's own text is cut off. */
  readonly whenCut?: boolean;
}

export function Tooltip({ text, children, whenCut = false }: TooltipProps) {
  const layer = useContext(TooltipLayer);
  const id = useId();
  const target = useRef<HTMLElement | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState(false);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const show = useCallback(
    (delay: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const element = target.current;
        const cut = element !== null && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
        setOpen(element !== null && (!whenCut || cut));
      }, delay);
    },
    [whenCut],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      hide();
    };
    document.addEventListener("keydown", escape, { capture: true });
    document.addEventListener("scroll", hide, { capture: true });
    return () => {
      document.removeEventListener("keydown", escape, { capture: true });
      document.removeEventListener("scroll", hide, { capture: true });
    };
  }, [open, hide]);
  useLayoutEffect(() => {
    if (!open || card.current === null || target.current === null) return;
    // A sentence's figure may run over two lines: the card belongs to its first piece.
    const at = target.current.getClientRects()[0] ?? target.current.getBoundingClientRect();
    const { width, height } = card.current.getBoundingClientRect();
    const above = at.top - height - GAP;
    card.current.style.top = `${above >= 0 ? above : at.bottom + GAP}px`;
    card.current.style.left = `${Math.max(8, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - 8))}px`;
  }, [open, text]);

  const shown = open && text !== "" && layer !== null;
  const props = useMemo(
    () => ({
      ref: (element: HTMLElement | null) => {
        target.current = element;
      },
      onMouseEnter: () => show(DELAY_MS),
      onMouseLeave: hide,
      onFocus: () => show(0),
      onBlur: hide,
    }),
    [show, hide],
  );
  return (
    <>
      {children({ ...props, "aria-describedby": shown ? id : undefined })}
      {shown &&
        createPortal(
          <div ref={card} id={id} role="tooltip" className="hint-card">
            {text}
          </div>,
          layer,
        )}
    </>
  );
}
