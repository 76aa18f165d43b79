/** Which language the pane speaks, and its texts for the components. */
import { createContext, useContext } from "react";
import { vi } from "./vi";
import type { Texts } from "./vi";

export type { Texts } from "./vi";
export type Language = "vi" | "en";

/** Vietnamese is there at once; the second language comes when it is asked for. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === "vi" ? vi : (await import("./en")).en;
}

const KEY = "soat-so.language";

/** What was chosen last on this machine; else Vietnamese, unless Office itself speaks a third language. */
export function rememberedLanguage(storage: Pick<Storage, "getItem"> | null, displayLanguage: string | null): Language {
  try {
    const kept = storage?.getItem(KEY);
    if (kept === "vi" || kept === "en") return kept;
  } catch {
    // Storage is closed to third-party frames in some browsers: the default serves.
  }
  // Many offices in Viet Nam run an English Office: only a person's choice turns their pane English.
  return displayLanguage !== null && /^(?!vi|en)/i.test(displayLanguage) ? "en" : "vi";
}

export function rememberLanguage(storage: Pick<Storage, "setItem"> | null, language: Language): void {
  try {
    storage?.setItem(KEY, language);
  } catch {
    // As above: the choice holds until the pane is closed.
  }
}

export interface Speech {
  readonly language: Language;
  readonly texts: Texts;
}

export const VIETNAMESE: Speech = { language: "vi", texts: vi };

export const TextsContext = createContext<Texts>(vi);

export function useTexts(): Texts {
  return useContext(TextsContext);
}
