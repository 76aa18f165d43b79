/** The page's entry: waits for Office, checks the host, and hands the page over to the pane. */
import { createJobs } from "../jobs";
import { checkHost } from "./host";
import { mountPane } from "./mount";

const show = (state: "not-excel" | "too-old" | "ready") => {
  document.documentElement.dataset.host = state;
};

if (typeof Office === "undefined") {
  // office.js did not come: the plain page already says what to do.
  show("not-excel");
} else {
  void Office.onReady(({ host }) => {
    const check = checkHost(String(host ?? ""), (set, version) => Office.context.requirements.isSetSupported(set, version));
    show(check);
    const element = document.getElementById("pane");
    if (check !== "ready" || element === null) return;
    mountPane(element, createJobs(), Office.context.displayLanguage ?? null);
  });
}
