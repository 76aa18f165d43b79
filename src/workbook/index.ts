/** Excel through Office.js, and nothing else does Office.js: one snapshot in, one batch of writes out, memory, watching. */
export { ExcelFailure, type ExcelFailureCode, nameFailure } from "./errors";
export { converse, type Conversation, type RunOptions } from "./run";
export { readWorkbook, type MarkedRange, type ReadPlan, type SheetInfo, type TableSnapshot, type WorkbookSnapshot } from "./snapshot";
export { changedEntries, changedReadings, EMPTY_READINGS, MEMORY_SHEET, queueMemoryWrites, type MemorySnapshot, type ReadingEntry } from "./memory";
export { asText, locateBlock, restoreBlock, writeBlock, SUMMARY_SHEET, type BlockBefore, type BlockLine, type BlockSite, type BlockTarget } from "./text-block";
export { columnChanges, columnsDone, queueColumnChanges, restoreColumns, queueInputs, inputsChanged, type ColumnChange, type ColumnDone } from "./columns";
export { selectedRange, selectPlace, watchChanges, watchSelection, type Selected, type Watching } from "./watch";
export { addTemplate, type Template } from "./template";
export { anchorName, freeName, queueAppend, sealedRow, type LogEntry, type LogSite } from "./log-append";
export { digest, LOG_SHEET, NO_LOG, queueLog, type LogRow, type LogSnapshot, type LogTable } from "./log-table";
export { rangeAddress, readForReview, type ReviewSnapshot } from "./review-snapshot";
export { inArea, isRecordSheet, outside, RECORD_SHEET, type Area, type SheetText, type TextCell } from "./texts";
export { isLogTable } from "./own-names";
export { patchable, queuePatch, type Edited } from "./patch";
export { queueComments, readComments, type CommentChange, type Comments, type StandingComment } from "./marks";
export { queueRecord, type RecordLine } from "./record-sheet";
export { selectAreas } from "./select-areas";
export { watchEdits, type SheetEdit } from "./watch-edits";
