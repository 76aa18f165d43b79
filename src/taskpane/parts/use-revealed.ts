/** A form that opens at the edge of a list is brought into sight whole, its buttons with it. */
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

export function useRevealed<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    // The list measures the row that has grown within a frame, and lays it out in the next.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => element.current?.scrollIntoView?.({ block: "nearest" }));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return element;
}
