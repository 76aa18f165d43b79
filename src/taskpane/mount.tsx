/** Draws the pane into the page. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./Pane";
import type { JobsApi } from "./jobs-api";
import { keepFocus } from "./parts/keep-focus";
import { rememberLanguage, rememberedLanguage } from "./texts";

/** Returns the function that takes the pane away again. */
export function mountPane(element: HTMLElement, jobs: JobsApi, displayLanguage: string | null): () => void {
  const storage = openStorage();
  const root = createRoot(element);
  const stopKeeping = keepFocus(element);
  root.render(
    <StrictMode>
      <Pane jobs={jobs} startLanguage={rememberedLanguage(storage, displayLanguage)} onLanguage={(language) => rememberLanguage(storage, language)} />
    </StrictMode>,
  );
  return () => {
    stopKeeping();
    root.unmount();
  };
}

/** Reading the property alone throws where storage is closed. */
function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
