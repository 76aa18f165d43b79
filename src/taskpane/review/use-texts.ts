/** The workbook check's texts for its components; they come with its own chunk, not with the pane. */
import { createContext, useContext } from "react";
import type { Language } from "../texts";
import { en } from "./texts.en";
import { vi } from "./texts.vi";
import type { ReviewTexts } from "./texts.vi";

export const reviewTexts = (language: Language): ReviewTexts => (language === "vi" ? vi : en);

export const ReviewTextsContext = createContext<ReviewTexts>(vi);

export function useReviewTexts(): ReviewTexts {
  return useContext(ReviewTextsContext);
}
