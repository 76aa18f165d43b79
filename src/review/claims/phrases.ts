/** Phrases around a figure that decide what it does: verbs over a time, bases told in brackets, changes told in other words. */
import { LEVEL_OF, PLAN, TIME, timePattern } from "./times";

/** "64 vụ, 74 đối tượng": one list. */
export const JOINED = /^[\s,/]*(?:và\s+)?$/;
/** "10 người chết, 07 người bị thương". */
export const JOINED_NOUNS = /^(?:\s+(?!của|trên|trong)[A-Za-zÀ-ỹ]+){0,3}\s*[,/]*\s*(?:và\s+)?$/u;

/** ") là", ")": from a base in brackets to the change in front of which the verb has been said. */
export const AFTER_BASE = /^\s*\)\s*(?:là\s+)?$/u;
export const VERB_BEFORE = /(?<![A-Za-zÀ-ỹ])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?![A-Za-zÀ-ỹ])[^,;.()\d]*(?:\d[\d/.-]*[^,;.()\d]*)?\(\s*$/u;
export const MOST_VERB = 80;

export const IN_OTHER_WORDS = /^\s*(?:(?:tương đương|tương ứng|bằng|tức|khoảng|hay|đạt|tỷ lệ)\s+)*(?:với\s+)?$/u;

/** "So với cùng kỳ, số vụ giảm 12 vụ": a sentence that says first what all its changes are measured against. */
export const SAID_FIRST = timePattern(`^[\\s"“-]*(?:so (?:sánh )?(?:với )?|đối chiếu (?:với )?)${LEVEL_OF}(?:${TIME})`, "u");

export const EACH_YEAR = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm|từng năm|mỗi tháng)(?:\s+(?:mỗi|hằng|hàng|từng|cả|trong|[\d–-]+|năm|tháng|giai đoạn|thời kỳ|nhiệm kỳ|là|đạt|khoảng|tăng|giảm|trên|gần|hơn|thêm))*\s*$/u;
/** "còn thiếu 5,5 điểm % so với mục tiêu". */
export const SHORT_OF = /(?<![A-Za-zÀ-ỹ])(?:thiếu|hụt|kém)(?:\s+(?:khoảng|gần|hơn))?\s*$/u;

/** How much of what stands in front of a bracket may name its figure. */
export const MOST_LEAD = 200;
/** "(2021: 610 ha; 2022: 642 ha; …)": years in a row, none of them the one before. */
export const BY_YEARS = /^\s*(?:năm\s+)?20\d\d\s*:?[^;()]{1,60};\s*(?:năm\s+)?20\d\d(?!\d)/;

/** A month, quarter or week that something is measured from. */
export const PERIOD = /(?<![A-Za-zÀ-ỹ])(?:tháng|quý|tuần)(?![A-Za-zÀ-ỹ])/u;
/** "9 tháng 412,6 tỷ đồng (tháng 9: 38,4 tỷ đồng)": the part of a period is nothing before it. */
export const OWN_PERIOD = /^\s*(?:riêng\s+|trong\s+)?(?:tháng|quý|tuần)\s+(?:\d{1,2}|[ivx]{1,4})\s*(?:là|đạt|ước|thu|có)?\s*:?\s*$/u;

/** "(KH 4.600; CK 3.870)", "(KH: 5.100 tỷ; TH 2022: 4.518 tỷ)". */
export const TIME_NAMED = timePattern(`^[\\s,;]*(?:th|ước th|thực hiện|${LEVEL_OF}(?:${TIME}))[^\\d]{0,12}(?:20\\d\\d)?\\s*(?:là|đạt|:)?\\s*$`, "u");

/** "…; so với quý II: 11 vụ, tăng 4 vụ": a base that a clause begins with is of what stands behind it. */
export const COMPARES = /^[\s,;]*so(?![A-Za-zÀ-ỹ])/u;

/** "gấp", "tăng gấp khoảng": a multiple of what was before. */
export const MULTIPLE = /(?<![A-Za-zÀ-ỹ])gấp(?:\s+(?:khoảng|hơn|gần|trên))?\s*$/u;

/** "cao hơn cùng kỳ" 217,5 tỷ đồng, "ít hơn năm học trước" 05 giải: what is compared stands between the verb and its figure. */
export const VERB_OVER_TIME = timePattern(`^(.*?)(?<![A-Za-zÀ-ỹ])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)\\s+(?:so với\\s+|so\\s+)?(?:${LEVEL_OF})(?:${TIME})\\s*(?:(?:là|được|thêm|thêm được)\\s+)?$`, "u");

export const NAMES_CHANGE = /^[\s,]*(?:với\s+)?(?:tỷ lệ|tốc độ|mức) (tăng|giảm)\s*$/u;
/** "giảm 1.308 vụ = 14,4%". */
export const EQUALS = /^(?:\s+(?!tăng|giảm)[A-Za-zÀ-ỹ]+){0,3}\s*=\s*$/u;

/** "so với đề án" in front of a bracket with the target: no name of its own. */
export const PLAN_SAID = new RegExp(`^[\\s,;–-]*(?:so với|so|theo)\\s+${PLAN}\\s*$`, "u");
