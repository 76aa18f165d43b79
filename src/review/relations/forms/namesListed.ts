/** How many there are against how many are named behind it: "05 sở (Sở A, Sở B, …)", "4 khu công nghiệp gồm KCN A, KCN B, …", "mở 3 lớp: (1) …; (2) …; (3) …". */
import { decimal, formatNumber } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { numeralIn } from "../../reading/numerals";
import type { Figure } from "../../reading/figure";
import { asWritten, type Draft, type Values } from "../draft";
import { namesIn, numberedIn, type Counted } from "./names";

const NUMBER = String.raw`(?<![\d.,/A-Za-zÀ-ỹ-])(?<!(?:tháng|năm|quý|số|khóa|thứ|đợt|lần|điều|khoản|kỳ|lớp|phường|quận|tổ|vùng|loại|nhóm|cấp|hạng|mức|phần|tập|ngày|bước|khu vực) )(0?[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`;
/** "05 sở (": what is counted right in front of the brackets that name it. */
const BRACKETED = new RegExp(String.raw`${NUMBER}\s+((?:[A-Za-zÀ-ỹ]+,? ){0,5}[A-Za-zÀ-ỹ]+)\s*\(`, "gu");
/** "4 khu công nghiệp được thành lập gồm: KCN …", "bốn đơn vị dẫn đầu là A, B". */
const TOLD = new RegExp(String.raw`${NUMBER}\s+((?:[A-Za-zÀ-ỹ]+,? ){0,16}?[A-Za-zÀ-ỹ]+)\s*(?:,\s*)?(?:(?:bao )?gồm(?: có)?|là)\s*:?\s+`, "gu");
/** "tổ chức 3 lớp về trồng rau: (1) …". */
const NUMBERED = new RegExp(String.raw`${NUMBER}\s+([A-Za-zÀ-ỹ][^:;.()\d]{1,80}?)\s*(?::|gồm|là|sau đây)\s*(?=\(1\))`, "gu");
/** Two numbers joined, whose names follow together: "3 thành phố và 7 tỉnh (…)". */
const JOINED = /(?<![\d.,])(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+[A-Za-zÀ-ỹ][^.;:()\d]{0,60}(?:và|,|cùng|với)\s*$/u;

/** A name, or the word of a class in front of one. */
const OPENS = /^(?:\p{Lu}|(?:xã|phường|thị|huyện|quận|tỉnh|thành|thôn|bản|ấp|làng|phòng|sở|chi cục|trung tâm|bệnh viện)\s)/u;
/** The words of what is counted, longest first: "khu công nghiệp được thành lập". */
const MOST_WORDS = 5;
/** A slip makes one, two or three more or fewer; beyond that some are named alone. */
const MOST_OFF = 3;

/** What can be counted by the words behind the number. */
function candidates(words: string): string[] {
  const all = words.split(" ");
  return Array.from({ length: Math.min(MOST_WORDS, all.length) }, (_, i) => all.slice(0, Math.min(MOST_WORDS, all.length) - i).join(" ").replace(/,$/u, ""));
}

function namesBehind(words: string, list: string, closed: boolean): Counted | null {
  for (const counted of candidates(words)) {
    const found = namesIn(counted, list, closed);
    if (found !== null) return found;
  }
  return null;
}

/** The number as it stands: a figure, or words. */
function numberOf(read: ReadParagraph, start: number, text: string): { readonly value: number; readonly figure: Figure | null } | null {
  if (!/^\d/u.test(text)) {
    const value = numeralIn(text)?.value;
    return value === undefined ? null : { value: Number(value.toFixed()), figure: null };
  }
  const figure = read.readings[firstFrom(read.readings, start)]?.figure;
  if (figure?.start !== start || figure.denominator !== null || figure.numerator !== null || figure.hedge !== null || figure.bound) return null;
  return { value: Number(text), figure };
}

function draftOf(read: ReadParagraph, start: number, text: string, { least, most }: Counted, what: string): Draft[] {
  const number = numberOf(read, start, text);
  if (number === null) return [];
  if (JOINED.test(read.paragraph.content.low.slice(Math.max(0, start - 80), start))) return [];
  const ok = number.value >= least && number.value <= most;
  if (ok && (least < most || number.figure === null)) return [];
  if (!ok && Math.min(Math.abs(number.value - least), Math.abs(number.value - most)) > MOST_OFF) return [];
  const [low, high] = [decimal(least), decimal(most)];
  const figures = number.figure === null ? [] : [number.figure];
  const holds = (values: Values): boolean => figures.every((figure) => values(figure).value.gte(low) && values(figure).value.lte(high));
  const told = least === most ? formatNumber(low) : `${formatNumber(low)} đến ${formatNumber(high)}`;
  return [{
    kind: "sum", verdict: ok && holds(asWritten) ? "consistent" : "review", figures,
    ...(number.figure === null ? { stretch: { paragraph: read.paragraph.index, start, end: start + text.length }, form: true } : { holds }),
    message: ok ? `Số lượng khớp với ${told} ${what} nêu sau đó.` : `Cần xem “${text} …”: nêu sau đó ${told} ${what}.`,
    formula: `${text} ${ok ? "=" : "≠"} ${told} ${what}`,
  }];
}

/** The text of a sentence from a place on. */
const restOfSentence = (text: string, from: number): string => /^(?:[^.;\n]|\.(?!\s|$)|(?<=(?:tp|tx|tt|q|h|p))\.)*/iu.exec(text.slice(from))?.[0] ?? "";

function ofParagraph(read: ReadParagraph): Draft[] {
  const { text, low } = read.paragraph.content;
  if (low.includes("\t") || !/\(|gồm|(?<![A-Za-zÀ-ỹ])là(?![A-Za-zÀ-ỹ])/u.test(low)) return [];
  const bracketed = low.includes("(") ? [...low.matchAll(BRACKETED)].flatMap((match): Draft[] => {
    const [all, number = "", words = ""] = match;
    const from = match.index + all.length;
    const end = text.indexOf(")", from);
    const list = end < 0 ? "" : text.slice(from, end).replace(/^\s*(?:gồm|là)\s*:?\s*/u, "");
    if (list === "" || list.includes("(")) return [];
    const found = namesBehind(words, list, true);
    return found === null ? [] : draftOf(read, match.index, number, found, "tên");
  }) : [];
  const told = [...low.matchAll(TOLD)].flatMap((match): Draft[] => {
    const [all, number = "", words = ""] = match;
    const list = restOfSentence(text, match.index + all.length);
    const found = OPENS.test(list) ? namesBehind(words, list, false) : null;
    return found === null ? [] : draftOf(read, match.index, number, found, "tên");
  });
  const numbered = low.includes("(1)") ? [...low.matchAll(NUMBERED)].flatMap((match): Draft[] => {
    const [all, number = ""] = match;
    const items = numberedIn(text.slice(match.index + all.length));
    return items === null ? [] : draftOf(read, match.index, number, { least: items, most: items }, "mục");
  }) : [];
  return [...bracketed, ...told, ...numbered];
}

/** Numbers of what is named behind them. */
export const namesListed = (report: ReadReport): Draft[] => report.paragraphs.flatMap(ofParagraph);
