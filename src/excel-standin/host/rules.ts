/** Rules of the whole API that belong to no single class: what changes the workbook, how much may be sent and read. */

/** Documented limits: 5 MB a request or response, five million cells a range. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
export const CELL_LIMIT = 5_000_000;

const READING = /^(_|Get|Find(All)?(OrNullObject)?$|Select$|Activate$|Calculate$|Suspend|NotifyActionHandlerReady)/;

/** Whether a method leaves the workbook as it is. */
export const isReadOnlyMethod = (name: string): boolean => READING.test(name);
