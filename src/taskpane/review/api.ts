/** What the tab asks of the review jobs; a test may hand in its own. */
import type { ReviewApi } from "../../jobs";

export type * from "../../jobs";

/** Made when the tab is first used: the review's scripts are no part of the pane's first load. */
export type LoadReview = () => Promise<ReviewApi>;
