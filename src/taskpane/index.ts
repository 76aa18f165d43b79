/** The task pane: shows the jobs and their results beside the sheet, in Vietnamese and English. */
export { checkHost, REQUIRED_API } from "./host";
export type { HostCheck } from "./host";
export type { JobsApi } from "./jobs-api";
export { mountPane } from "./mount";
