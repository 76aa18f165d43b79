/** Figures told once more in words right behind them: "1.250.000.000 đồng (một tỷ hai trăm năm mươi triệu đồng)", "15 (mười lăm) ngày". */
import { exact, meets } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, intervalOf, isPercent } from "../../reading/figure";
import { numeralIn } from "../../reading/numerals";
import { shown, type Draft } from "../draft";

const IN_BRACKETS = /\(\s*((?:(?:số tiền\s+)?(?:viết\s+|ghi\s+)?bằng chữ\s*:?\s*)?)([^()\d]{2,240}?)\s*\)/gu;
/** The unit, at most, between the figure and its words. */
const UNIT_ONLY = /^\s?(?:[A-Za-zÀ-ỹ]+\.?(?:\s[A-Za-zÀ-ỹ]+){0,3})?\s*[,.;:–-]?\s*$/u;
/** What words end with, but for the figure's own unit: "12 thôn (hai thôn vùng cao)" goes on to something else. */
const REST = /^(?:(?:việt nam )?đồng(?: việt nam)?)?$/u;
/** One word alone may be another: "(năm)", "(tư)", "(không)", "(ba)". */
const ALONE = /^(?:không|tư|năm|ba|một|lăm)(?:\s|$)/u;

function ofParagraph({ paragraph, readings }: ReadParagraph): Draft[] {
  const { low } = paragraph.content;
  if (readings.length === 0 || !low.includes("(")) return [];
  return [...low.matchAll(IN_BRACKETS)].flatMap((match): Draft[] => {
    const [all, announced = "", words = ""] = match;
    const said = numeralIn(words);
    const figure = readings[firstFrom(readings, match.index) - 1]?.figure;
    if (said === null || figure === undefined || isPercent(figure) || figure.denominator !== null || figure.numerator !== null || !UNIT_ONLY.test(low.slice(figure.end, match.index))) return [];
    const rest = said.rest.replace(/ ?chẵn$/u, "");
    if (!REST.test(rest) && rest !== low.slice(figure.end, match.index).trim()) return [];
    if (announced === "" && said.words === 1 && (ALONE.test(words) || rest !== "")) return [];
    const money = figure.unit?.dimension.startsWith("money") === true;
    // "5 (năm) triệu đồng", "5 triệu đồng (năm triệu đồng)": the words may go with the unit or without it.
    const one = exact(said.value);
    const same = meets(one, baseInterval(figure)) || meets(one, intervalOf(figure));
    // Money behind a number that is none, and words of another unit, are of something else.
    if (!same && /(?:^| )đồng/u.test(rest) !== money && announced === "") return [];
    // "30 hộ (mười hai hộ)" may tell of some of them.
    const copied = said.words > 1 && (announced !== "" || money || rest === "");
    const at = { paragraph: paragraph.index, start: match.index, end: match.index + all.length };
    return [{
      kind: "same", verdict: same ? "consistent" : copied ? "inconsistent" : "review", figures: [], form: true,
      stretch: { paragraph: paragraph.index, start: figure.start, end: figure.end }, others: [at],
      message: same ? "Số ghi bằng số và bằng chữ khớp nhau." : `Cần rà soát: ghi bằng số ${shown(figure)}, ghi bằng chữ “${words.trim()}”.`,
      formula: `${shown(figure)} ${same ? "=" : "≠"} ${words.trim()}`,
    }];
  });
}

/** Figures with the same in words behind them, in brackets. */
export const toldInWords = (report: ReadReport): Draft[] => report.paragraphs.flatMap(ofParagraph);
