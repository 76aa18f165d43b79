/** The check of a written report in the pane, and where its style sheet is. */
export { CheckTab } from "./CheckTab";

export const checkStyleSheet = new URL("./check.css", import.meta.url).href;
