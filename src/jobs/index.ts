/** What a button does: snapshot → subject → writes. The same jobs serve the pane, the ribbon and the cli. */
import { Jobs, type Clock } from "./jobs";

export type * from "./types";
export type { JobOptions, Clock } from "./jobs";
export { JobError } from "./failures";
export { DEFAULT_SETTINGS } from "./remembered";
export { Jobs };
export type * from "./review/types";
/** The pane loads the review with its tab: nothing else here may import it, or it becomes part of the first load. */
export { createReviewJobs, ReviewJobs } from "./review/review-jobs";

/** The jobs over the workbook that is open in Excel. */
export const createJobs = (clock?: Clock): Jobs => new Jobs(clock);
