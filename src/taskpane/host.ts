/** What the Excel around the pane can do; the plain page says so where it cannot work in it. */

export type HostCheck = "ready" | "not-excel" | "too-old";

/** Excel 2021 and later, and Excel on the web. */
export const REQUIRED_API = "1.14";

export function checkHost(host: string, supports: (set: string, version: string) => boolean): HostCheck {
  if (host !== "Excel") return "not-excel";
  return supports("ExcelApi", REQUIRED_API) ? "ready" : "too-old";
}

/** Excel selects several ranges together from this set on; before, only the first of them. */
const SELECT_AREAS_API = "1.18";

export function selectsSeveral(): boolean {
  return typeof Office === "undefined" || Office.context.requirements.isSetSupported("ExcelApi", SELECT_AREAS_API);
}
