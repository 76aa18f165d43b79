/** From judged indicators to Vietnamese sentences: what a planning officer would write, every figure with its source. */
export type * from "./types";
export { narrate } from "./narrate";
export { narrativeHtml, narrativeText } from "./render";
export { splitSentences } from "./split-sentences";
