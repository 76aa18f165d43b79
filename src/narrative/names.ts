/** Names and unit words as they stand in cells, made fit for the middle of a sentence. */
import { normalizeOutput } from "../figures";

/** Letters that stand for organisations and terms; they keep their capitals inside an all-capitals name. */
const ACRONYMS = new Set(
  (
    "GRDP GDP CPI FDI ODA PCI PAPI DDCI NSNN NSĐP NSTW NSTƯ NS HĐND UBND TTCN CN XD XDCB CN-XD CN-TTCN DN HTX THT BHYT BHXH BHTN NTM " +
    "OCOP KCN CCN GTSX GTGT GTTT KH&CN KHCN CNTT DVC TTHC THCS THPT TH MN DTTS MTQG CTMTQG NHCSXH ATTP ATVSTP TNGT ATGT QP AN QP-AN " +
    "ANTT HIV HIV/AIDS AIDS ARV SDD DS DT TP TX TW TƯ USD VNĐ KT-XH KTXH XNK XK NK FTA BTS GD&ĐT GD ĐT VSMT HVS NSH XKLĐ LĐ NĐ-CP NQ QĐ"
  ).split(" "),
);

/** Common nouns that stand before a proper name and are written small in a sentence. */
const COMMON_BEFORE_PROPER = new Set(
  "phường xã huyện tỉnh thành thị quận bản thôn khu đường trường sâm chè quế gạo cây dự tuyến chợ hồ sông công trạm bệnh quốc lễ cụm".split(" "),
);

const LIST_MARK = /^(?:[-–—+*•]+\s*|\(?\d{1,2}(?:\.\d{1,2})*\)\s*|\d{1,2}(?:\.\d{1,2})*\.\s+|[a-zđ]\)\s*|[IVX]{1,4}\.\s+)+/u;
const PART_WORD = /^(?:trong đó|trong đó gồm|chia ra|bao gồm|gồm|riêng)\s*:?\s*[-–+]?\s*/iu;
const SUM_IN_WORDS = /\s*\(\s*\d{1,3}\s*=[\d\s+\-=]+\)/gu;

function cleanedOnce(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/\(\s*\)/gu, "")
    .replace(/\s+([,;:.)])/gu, "$1")
    .replace(/\(\s+/gu, "(")
    .replace(/([,;:])[,;:.]+/gu, "$1")
    .replace(/\.{2,}/gu, "…")
    .replace(/[\s,;:.*…(]+$/u, "")
    .replace(/^[\s,;:.)]+/u, "")
    .trim();
}

/** Rounds in which one removal may lay another bare. */
const ROUNDS = 6;

/** One line of clean text: NFC, single spaces, no space before a stop, no doubled stops, none at the end. */
export function cleanText(raw: string): string {
  let text = normalizeOutput(raw);
  for (let round = 0; round < ROUNDS; round++) {
    const cleaned = cleanedOnce(text);
    if (cleaned === text) break;
    text = cleaned;
  }
  return text;
}

function isCapital(letter: string): boolean {
  return letter !== "" && letter !== letter.toLocaleLowerCase("vi");
}

function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^A-Za-zÀ-ỹ]/gu, "");
  return letters.length > 5 && text.includes(" ") && letters === letters.toLocaleUpperCase("vi");
}

function inSmallLetters(text: string): string {
  return text.replace(/[^\s(),;:]+/gu, (word) => (ACRONYMS.has(word) ? word : word.toLocaleLowerCase("vi")));
}

/** "Thu ngân sách" → "thu ngân sách"; "GRDP bình quân" and "Lai Châu" stay; "TỔNG THU NSNN" → "tổng thu NSNN". */
export function inSentence(text: string): string {
  if (isAllCapitals(text)) return inSmallLetters(text);
  const [first = "", second = ""] = text.split(" ");
  const rest = first.slice(1);
  if (!isCapital(first.charAt(0)) || /\p{Lu}/u.test(rest) || /\d/u.test(first)) return text;
  const low = first.toLocaleLowerCase("vi");
  const beforeProper = isCapital(second.charAt(0)) && isCapital(second.charAt(1)) === false && second.length > 1;
  if (rest === "" && ACRONYMS.has(first)) return text;
  if (beforeProper && !COMMON_BEFORE_PROPER.has(low)) return text;
  return low + text.slice(first.length);
}

/** An indicator's name for the middle of a sentence: without list marks, "Trong đó:", sums in words and trailing stops. */
export function indicatorName(raw: string, nameless: string): string {
  let name = cleanText(raw.replace(SUM_IN_WORDS, ""));
  for (let round = 0; round < 3; round++) {
    const stripped = cleanText(name.replace(LIST_MARK, "").replace(PART_WORD, ""));
    if (stripped === name || stripped === "") break;
    name = stripped;
  }
  return /[A-Za-zÀ-ỹ]/u.test(name) ? inSentence(name) : nameless;
}

/** For comparing titles and levels: clean, lower case. */
export function folded(text: string): string {
  return cleanText(text).toLocaleLowerCase("vi");
}
