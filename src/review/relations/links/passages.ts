/** The text of the paragraph that a figure stands in: all of it, in front of the figure, behind it. */
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";

/** What stands in a paragraph, by its index: a figure, a claim, a statement. */
type Placed = Pick<Figure, "paragraph">;

/** The paragraph of a figure in lower case; "" where there is none. */
export const lowOf = (report: ReadReport, { paragraph }: Placed): string => report.paragraphs[paragraph]?.paragraph.content.low ?? "";

/** The same with its capitals. */
export const textOf = (report: ReadReport, { paragraph }: Placed): string => report.paragraphs[paragraph]?.paragraph.content.text ?? "";

/** So many characters in front of a figure, in lower case; fewer at the start of its paragraph. */
export const ahead = (report: ReadReport, figure: Placed & Pick<Figure, "start">, most: number): string => lowOf(report, figure).slice(Math.max(0, figure.start - most), figure.start);

/** So many characters behind a figure and its unit, or from another place in its paragraph, in lower case. */
export const behind = (report: ReadReport, figure: Figure, most: number, from = figure.unitEnd): string => lowOf(report, figure).slice(from, from + most);

/** All that stands between two figures of one paragraph, in lower case; "" where the first and its unit end behind the other's start. */
export const between = (report: ReadReport, first: Figure, second: Figure): string => lowOf(report, first).slice(first.unitEnd, second.start);
