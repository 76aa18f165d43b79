/** What a claim is called: the words of its clause, and of what stands around it where the clause alone says too little. */
import { contentWords, PLAN_BASE, PRIOR_BASE } from "./words";
import type { Reading } from "./roles";

export interface Label {
  /** Meaningful syllables of the claim's own clause. */
  readonly core: readonly string[];
  /** The same with what stands around it. */
  readonly full: readonly string[];
  /** Raw words of the clause, for messages. */
  readonly label: string;
}

const MEASURE_PHRASES = "sản lượng|năng suất|diện tích|gieo trồng|gieo cấy|thu hoạch|trồng mới|doanh thu|kinh phí|số tiền|vốn đăng ký|vốn|trị giá|khối lượng";
const MEASURE = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${MEASURE_PHRASES})(?![A-Za-zÀ-ỹ])`, "gu");
/** Syllables that say what is measured, not of what. */
const MEASURES = new Set(contentWords(MEASURE_PHRASES.replace(/\|/g, " ")));

/** The syllables that name the thing itself. */
export function subjectOf(words: readonly string[]): string[] {
  return words.filter((word) => !MEASURES.has(word));
}

const HEAD = /^\s*(?:và\s+)?(?:tổng|số|tỷ lệ|tỷ suất|tỷ trọng|diện tích|sản lượng|năng suất|giá trị|doanh thu|doanh số|thu|chi|kim ngạch|mức|tốc độ|vốn|dư nợ|huy động|chỉ số|thu nhập)(?![A-Za-zÀ-ỹ])/u;

function words(text: string, limit: number, fromEnd: boolean): string[] {
  const all = contentWords(text);
  return fromEnd ? all.slice(-limit) : all.slice(0, limit);
}

/** The title in front of a list colon belongs to its items only weakly; the words after it name the item. */
function ownClause(clause: string): string {
  if (!clause.includes(":")) return clause;
  const stripped = clause.replace(/^.*?(?:trong đó|gồm|bao gồm|cụ thể|như|là)\s*:\s*/u, "");
  const colon = stripped.lastIndexOf(":");
  const item = stripped.slice(colon + 1);
  // "cây lúa: diện tích gieo trồng" needs what stands in front; "trồng trọt: diện tích cây chè" does not.
  return colon >= 0 && contentWords(item.replace(MEASURE, " ")).length >= (HEAD.test(item) ? 1 : 2) ? item : stripped;
}

/** Without what stands in parentheses: asides have years and names of their own. */
export function outside(text: string): string {
  return text.includes(")") ? text.replace(/\([^()]*\)/g, " ").replace(/^[^(]*\)/, " ") : text;
}

const MOST_PIECES = 3;
/** Words that join sentences: no part of a name. */
const LINKING = /^\s*(?:tuy nhiên|đồng thời|ngoài ra|bên cạnh đó|trong đó|đặc biệt|nhìn chung|theo đó|do đó|nhờ đó|hiện nay|đến nay|riêng|nhất là|trong năm|trong kỳ|trong tháng)(?![A-Za-zÀ-ỹ])/u;

/** "Nông, lâm nghiệp, thủy sản", "tỷ lệ lao động qua đào tạo, tập huấn": a comma inside a name. */
function overCommas(lead: string, clause: string): string {
  if (HEAD.test(clause) || contentWords(clause).length > 3 || !lead.endsWith(clause)) return clause;
  const pieces = lead.slice(Math.max(0, lead.length - clause.length - 120), lead.length - clause.length).split(/[;:.()]|(?<=\d)\s*%/);
  const before = (pieces[pieces.length - 1] ?? "").split(",");
  if (before.pop()?.trim() !== "") return clause;
  let out = clause;
  for (const piece of before.reverse().slice(0, MOST_PIECES)) {
    const count = contentWords(piece).length;
    const head = HEAD.test(piece);
    if (count === 0 || /\d/.test(piece) || LINKING.test(piece) || piece.trim().split(" ").length > (head ? 8 : 3)) break;
    out = `${piece} ${out}`;
    if (head) break;
  }
  return out;
}

/**
 * Names a claim. `previous`: words of the claim in front in the same item, for a clause that only says what is measured
 * ("… 51.017 ha, sản lượng đạt 225 nghìn tấn").
 */
export function labelOf(reading: Reading, countLike: boolean, behind: string, after: string, title: string, previous: readonly string[]): Label {
  const clause = ownClause(reading.clause);
  const joined = overCommas(reading.lead, clause);
  let core = words(joined, 14, true);
  const lead = outside(reading.lead);
  const tail = words(behind, 8, false);
  const extra = countLike || PLAN_BASE.test(behind) || PRIOR_BASE.test(behind) || reading.figure.unit?.dimension.startsWith("money") === true ? [] : tail.slice(0, 4);
  const unit = countLike ? contentWords(reading.figure.unit?.label ?? "").filter((word) => word !== "người") : [];
  const needsMore = core.length < 3;
  const inherits = core.length > 0 && subjectOf(core).length === 0;
  if (countLike) core = [...core, ...unit, ...tail];
  else core = [...core, ...extra];
  if (inherits && subjectOf(core).length === 0) core = [...core, ...subjectOf(previous)];
  // "98,1% số cơ quan, đơn vị đạt …": the name stands behind the figure.
  if (contentWords(clause).length === 0) {
    core = [...core, ...words(after, 10, false)];
    // "trồng mới 120 ha quế, 85 ha hồi": what is measured is said once.
    if (reading.figure.unit?.dimension === "area") core = [...core, ...previous.filter((word) => MEASURES.has(word))];
  }
  // "Tổng giá trị … (giá hiện hành) ước đạt": the clause is empty, what stands in front names the indicator.
  if (needsMore && core.length < 2) core = [...core, ...words(lead.slice(-160), 12, true), ...unit, ...(countLike ? tail : [])];
  const full = [...new Set([...core, ...words(lead.slice(-240), 24, true), ...tail, ...contentWords(title)])];
  const shown = clause.replace(/^[\s,;:–*-]+/, "").replace(/\s+/g, " ").trim();
  if (contentWords(shown).length > 0) return { core: [...new Set(core)], full, label: shown };
  // "Đến nay có 64/431 xã đạt": the noun behind names it.
  const noun = `${reading.figure.unit?.label ?? ""} ${behind}`.replace(/\s+/g, " ").trim().split(" ").slice(0, 8).join(" ");
  return { core: [...new Set(core)], full, label: countLike && noun !== "" && noun !== "%" ? noun : lead.slice(-60).trim() };
}
