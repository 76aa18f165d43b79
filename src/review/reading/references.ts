/** Marks of references and notes: "[12]", "[4, 7–9]", "[^3]", "[21]:83". */

/** The numbers of such a mark, one or several. */
export const REFERENCE_NUMBERS = String.raw`\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*`;
/** The pages that may stand behind its bracket. */
export const REFERENCE_PAGES = String.raw`(?::\d{1,4}(?:[–-]\d{1,4})?(?!\d))?`;
