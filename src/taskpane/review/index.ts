/** Tab Kiểm tra: the check of the workbook and of a text from elsewhere; a chunk of its own, fetched when the tab is first opened. */
import { loadStyleSheet } from "../parts/style-sheet";
import { checkStyleSheet } from "../check";
import { ReviewTab } from "./ReviewTab";

export type { ReviewTabProps } from "./ReviewTab";
export type { LoadReview } from "./api";

/** For React.lazy: the tab once its style sheets are there (or cannot be had), so that nothing jumps. */
export async function loadReviewTab(): Promise<{ default: typeof ReviewTab }> {
  const own = [new URL("./review.css", import.meta.url).href, new URL("./entries.css", import.meta.url).href];
  await Promise.all([checkStyleSheet, ...own].map(loadStyleSheet));
  return { default: ReviewTab };
}
