/** Names of the tables and sheets that this add-in makes for itself: no job takes them for an office's figures. */

/** key, value, version: settings, column matches, overrides, written blocks, marks. */
export const MEMORY_TABLE = "SoatSoNho";
/** How text cells were read. */
export const READINGS_TABLE = "SoatSoDocSo";
export const LOG_TABLE = "NhatKyRaSoat";

/** Excel numbers a table that meets its own name (two people made the log at once): "NhatKyRaSoat_2", "NhatKyRaSoat1". */
export const isLogTable = (name: string): boolean => /^NhatKyRaSoat(?:_?\d+)?$/i.test(name);

export const isOwnTable = (name: string): boolean => name === MEMORY_TABLE || name === READINGS_TABLE || isLogTable(name);
