/** The review over the workbook that is open in Excel; imported here alone, so that its scripts come with the tab. */
import { createReviewJobs } from "../../jobs";
import type { ReviewApi } from "./api";

export async function ownReview(): Promise<ReviewApi> {
  return createReviewJobs();
}
