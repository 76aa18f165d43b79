/** The Rich API host: answers the genuine Office.js client from a book in memory, in Node and in the browser. */
export { gateApis, installHost, type HostedWindow } from "./browser";
export type { OfficeClient } from "./client";
export { Faults, type Fault, type UpcomingRequest } from "./faults";
export { DEFAULT_SETS, ExcelHost, type Bridge, type HostOptions } from "./host";
export { RequestLog, type LoggedRequest, type RequestKind } from "./log";
export { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "./node";
export { calculatingServices } from "./services";
export { EN_US, VI_VN, type Culture } from "./session";
