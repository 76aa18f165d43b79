/** The check's texts for its components; they come with the check's own chunk, not with the pane. */
import { createContext, useContext } from "react";
import type { Language } from "../texts";
import { en } from "./texts.en";
import { vi } from "./texts.vi";
import type { CheckTexts } from "./texts.vi";

export const checkTexts = (language: Language): CheckTexts => (language === "vi" ? vi : en);

export const CheckTextsContext = createContext<CheckTexts>(vi);

export function useCheckTexts(): CheckTexts {
  return useContext(CheckTextsContext);
}
