/** Ribbon buttons → jobs: "Tính lại" works without the pane being open. */
import { createJobs, JobError } from "../jobs";

/** Excel shows a button as busy until `completed` is called; a failure opens the pane, which says what to do. */
async function recalculate(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await createJobs().recalculate();
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    await Office.addin?.showAsTaskpane?.();
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate("recalculate", recalculate);
});
