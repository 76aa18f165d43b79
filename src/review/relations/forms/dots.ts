/** Dots that part no thousands, in a report that parts thousands by dots: "12.4155 hồ sơ", "1.22 hộ", "12.5.300 triệu đồng". */
import type { ReadReport } from "../../claims/read";
import { isPercent, isPoints, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";

const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const WITH_COMMA = /^\d+(?:\.\d{3})*,\d{1,2}$/;
/** A last group that is none: a digit was lost or typed twice, or the dot stands for a comma. */
const ODD = /^[1-9]\d{0,2}(?:\.\d{3})*\.(?:\d{2}|\d{4})$/;
/** Another dot before digits that are no three: "lớp 5.2", "2.5 tấn". */
const OTHER = /^\d{1,3}\.\d$/;
/** So many figures tell how a report writes its thousands. */
const LEAST = 3;
/** So many tell that a dot before two digits is no decimal mark of it either. */
const SETTLED = 10;
/** "bình quân 2.5 người", "12.5 hồ sơ mỗi ngày", "mức 4.32 lần": no counts, though they name what is counted. */
const AVERAGE = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|mỗi|một|hệ số|tỷ lệ|tỷ suất|tỷ số|mật độ|điểm|mục|khoản|điều|lớp|khóa|phòng|phiên bản)(?![A-Za-zÀ-ỹ])/u;
const PER = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}[A-Za-zÀ-ỹ]*\s?(?:\/|trên (?:1|một|mỗi)|mỗi)/u;
const AROUND = 50;

interface Habits {
  grouped: number;
  commas: number;
  /** Those that part no thousands, or are decimals behind a dot. */
  readonly odd: Figure[];
}

function habitsOf(report: ReadReport): Map<string, Habits> {
  const byFile = new Map<string, Habits>();
  for (const { paragraph, readings } of report.paragraphs) {
    const habits = byFile.get(paragraph.file) ?? { grouped: 0, commas: 0, odd: [] };
    byFile.set(paragraph.file, habits);
    for (const { figure } of readings) {
      if (!figure.text.includes(".") && !figure.text.includes(",")) continue;
      if (GROUPED.test(figure.text)) habits.grouped++;
      else if (WITH_COMMA.test(figure.text)) habits.commas++;
      else if (ODD.test(figure.text) || OTHER.test(figure.text)) habits.odd.push(figure);
    }
  }
  return byFile;
}

const isCount = (figure: Figure): boolean => kindOf(figure) === "count" && (figure.unit === null ? figure.noun !== "" : figure.unit.whole);

/** Figures whose last dot is followed by no three digits, where the report's other dots are, and decimals stand behind commas. */
export function oddDots(report: ReadReport): Draft[] {
  return [...habitsOf(report).values()].flatMap(({ grouped, commas, odd }): Draft[] => {
    // Decimals behind dots are a habit, too.
    if (grouped < LEAST || commas === 0 || odd.length > 1) return [];
    return odd.filter(({ text }) => ODD.test(text)).flatMap((figure): Draft[] => {
      const low = report.paragraphs[figure.paragraph]?.paragraph.content.low ?? "";
      const before = low.slice(Math.max(0, figure.start - AROUND), figure.start);
      if (before.trim() === "" || AVERAGE.test(before) || PER.test(low.slice(figure.end, figure.end + AROUND))) return [];
      const settled = grouped >= SETTLED && commas >= SETTLED;
      const amount = figure.unit !== null && !isPercent(figure) && !isPoints(figure) && (settled || /\.\d{4}$/.test(figure.text));
      if (!isCount(figure) && !amount) return [];
      return [{
        kind: "wording", verdict: "review", figures: [figure], form: true,
        message: `Cần rà soát: "${figure.text}" có dấu chấm mà phía sau không đủ ba chữ số như các số khác trong báo cáo.`, formula: figure.text,
      }];
    });
  });
}
