/** Is this an Excel the pane can work in? The plain page says so where it is not. */

export type HostCheck = "ready" | "not-excel" | "too-old";

/** Excel 2021 and later, and Excel on the web. */
export const REQUIRED_API = "1.14";

export function checkHost(host: string, supports: (set: string, version: string) => boolean): HostCheck {
  if (host !== "Excel") return "not-excel";
  return supports("ExcelApi", REQUIRED_API) ? "ready" : "too-old";
}
