/** From the words of one header to what its column may be for; the table (years, neighbours) decides afterwards. */
import type { HeaderFacts } from "./header-facts";
import type { Role } from "./types";
import { MATCH } from "./words";

/** What a header alone says. "planned", "done" and "expected" become target, prior, actual … once the year is known. */
export interface HeaderSense {
  readonly kind: Exclude<Role, "target" | "actual" | "estimate" | "nextTarget" | "month"> | "planned" | "done" | "expected" | "bare-year" | "bare-span" | "other";
  readonly confidence: number;
  readonly reason: string;
}

type Structural = Extract<
  Role,
  "order" | "code" | "indicator" | "unit" | "direction" | "note" | "main" | "measure" | "override" | "verdict"
>;

/** Whole headers (searched without accents) that name a column exactly. */
const EXACT: Readonly<Record<Structural, readonly string[]>> = {
  order: ["tt", "stt", "so tt", "so thu tu", "thu tu", "s tt", "no", "#", "tt so", "muc"],
  code: [
    "ma", "ma so", "ma ct", "ma chi tieu", "ma hieu", "ky hieu", "code", "ms", "so hieu", "ma dinh danh", "ma so chi tieu",
    "ma nhiem vu", "ma bieu", "ma dong", "id", "ma chi so",
  ],
  indicator: [
    "chi tieu", "ten chi tieu", "cac chi tieu", "chi tieu chu yeu", "cac chi tieu chu yeu", "noi dung", "ten tieu chi", "tieu chi",
    "ten san pham", "san pham", "danh muc", "danh muc chi tieu", "linh vuc", "hang muc", "nhiem vu", "ten nhiem vu", "khoan thu",
    "nguon thu", "khoan muc", "khoan chi", "dien giai", "ten", "ten goi", "noi dung chi tieu", "nhom chi tieu", "chi so", "ten chi so",
    "chi tieu kt xh", "chi tieu ktxh", "chi tieu kinh te xa hoi", "muc tieu chi tieu", "chi tieu nhiem vu", "ten du an", "du an",
    "ten cong trinh", "cong trinh", "noi dung thu", "noi dung chi", "noi dung cong viec", "loai cay trong", "cay trong", "vat nuoi",
    "mat hang", "ten hang", "nganh", "nganh nghe", "sac thue", "chi tieu danh gia", "muc tieu nhiem vu",
  ],
  unit: ["dvt", "dv tinh", "don vi tinh", "don vi", "dv", "don vi do", "unit", "dvt tinh", "d vi tinh", "don vi tinh dvt"],
  direction: ["chieu", "chieu tot", "huong", "huong tot", "chieu danh gia", "chieu huong", "chieu huong tot", "thuan nghich", "tinh chat", "loai chi tieu", "huong danh gia", "chieu mong muon"],
  note: [
    "ghi chu", "gc", "chu thich", "luu y", "giai trinh", "nguyen nhan", "thuyet minh", "giai phap", "don vi chu tri", "don vi thuc hien",
    "don vi phu trach", "don vi bao cao", "co quan chu tri", "co quan thuc hien", "co quan phu trach", "phong phu trach", "nguon so lieu",
    "nguon", "can cu", "ly do", "y kien", "de xuat", "kien nghi", "nguoi phu trach", "co quan don vi chu tri",
  ],
  main: ["chu yeu", "chi tieu chinh", "ct chinh", "ct chu yeu", "trong tam", "chi tieu trong tam", "chinh"],
  measure: ["cach so", "cach so tinh", "cach tinh"],
  override: ["danh gia lai", "y kien danh gia lai", "danh gia lai cua don vi", "dieu chinh danh gia"],
  verdict: [
    "danh gia", "ket qua danh gia", "ket luan", "xep loai", "dat khong dat", "dat vuot khong dat", "muc do dat", "tinh trang", "trang thai",
    "ket qua", "danh gia ket qua", "danh gia tinh", "tu danh gia", "danh gia muc do hoan thanh", "nhan xet danh gia", "danh gia muc do dat",
  ],
};
const EXACT_ROLES = new Map<string, Structural>(
  (Object.entries(EXACT) as [Structural, readonly string[]][]).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

const PLANNED =
  /\b(?:kh|khoach|ke hoach|khnn?|chi tieu (?:giao|nam|duoc|ke hoach|kh|hdnd|tinh|nghi quyet|phan dau|de ra|tw|thanh pho|huyen|dai hoi)|muc tieu|nghi quyet|nq|du toan|dtoan|dt (?:\d{4} )?(?:giao|nam|hdnd|tinh|tw|trung uong|dp|dia phuong)|giao|duoc giao|phan dau|dinh muc giao|hdnd|nhiem vu (?:giao|duoc))\b|\bchi tieu(?= ?\d{4}| ?$)|^(?:mt|ct) (?:nam )?(?:19|20)\d\d$/;
const DONE =
  /\b(?:th|thuc hien|ket qua|kq|kqth|luy ke|lk|cong don|dat duoc|thuc te|giai ngan|quyet toan|chinh thuc|thuc thu|thuc chi|so lieu|khoi luong|bao cao|ky nay|nam nay|(?:thu|chi) den)\b|^da (?:th|thuc|dat|thu|chi|nop|trong|gieo|cay|giai|hoan|cap|xay)\b/;
const EXPECTED = /\b(?:uoc|u\s?th|du uoc|uth|uoc th|udtt)\b|\bdu kien (?:th|thuc hien|dat|ket qua)\b/;
const PRIOR = /\b(?:cung ky|ck|cung thoi diem|nam truoc|nam ngoai|ky truoc|nam lien truoc|nam truoc lien ke|cuoi nam truoc)\b/;
const NEXT = /\b(?:nam sau|nam toi|nam tiep theo|ky sau|nam ke tiep)\b/;
/** "TH N-2": older than any comparison here. */
const EARLIER = /(?<![a-z0-9])n\s*[-–−]\s*[2-9](?!\d)/;
const COMPARES =
  /%|\/|±|\b(?:so sanh|so voi|ty le|toc do|tang|giam|chenh lech|hoan thanh|muc do|ty trong|co cau|tien do|phat trien)\b/;
/** What is left of a plan: "Dư dự toán", "KH còn lại", "Còn phải thu". */
const LEFT_OVER = /^(?:so )?(?:du|con|con thieu) (?:du toan|ke hoach|kh|phai)\b|\bcon (?:lai|thieu)\b/;
const ABSOLUTE_GAP = /\b(?:chenh lech|tuyet doi)\b|\+\s?\/\s?-|±/;

function known(kind: HeaderSense["kind"], confidence: number, header: string): HeaderSense {
  return { kind, confidence, reason: MATCH.like(header) };
}

function structural(facts: HeaderFacts, words: string): HeaderSense | null {
  const exact = EXACT_ROLES.get(words);
  if (exact !== undefined && facts.years.length === 0) {
    return { kind: exact, confidence: exact === "verdict" && words === "ket qua" ? 0.7 : 0.98, reason: MATCH.same(facts.header) };
  }
  if (/^(?:stt|tt)\b/.test(words)) return known("order", 0.85, facts.header);
  if (/^(?:dvt|don vi tinh)\b/.test(words)) return known("unit", 0.9, facts.header);
  if (/danh gia lai/.test(words)) return known("override", 0.9, facts.header);
  if (/^(?:ghi chu|nguyen nhan|giai trinh|thuyet minh)\b/.test(words)) return known("note", 0.85, facts.header);
  if (/^ma (?:so|chi tieu|hieu)\b/.test(words)) return known("code", 0.8, facts.header);
  if (/^(?:ten|cac|nhom|danh muc|noi dung)\b/.test(words) && /\b(?:chi tieu|tieu chi|san pham|noi dung|nhiem vu|muc tieu|cong trinh|du an|khoan)\b/.test(words)) {
    return known("indicator", 0.93, facts.header);
  }
  if (/^(?:he thong |mot so )?chi tieu (?:chu yeu|kinh te|kt|ktxh|phat trien|nhiem vu|xa hoi|co ban|cu the|nganh|linh vuc|thong ke|va)\b/.test(words)) {
    return known("indicator", 0.9, facts.header);
  }
  if (/^(?:danh gia|xep loai|ket luan)\b/.test(words) && !/%/.test(words)) return known("verdict", 0.85, facts.header);
  return null;
}

/** The side that a comparison is made against: "TH 2023/KH 2023" → "KH 2023". */
function comparedWith(key: string): { left: string; right: string } {
  const marks = [" so voi ", " so sanh voi ", "/", " voi ", " so "];
  const padded = ` ${key} `.replace(/\+\s?\/\s?-/g, " +- ");
  for (const mark of marks) {
    const at = padded.lastIndexOf(mark);
    if (at < 0) continue;
    const left = padded.slice(0, at).trim();
    const right = padded.slice(at + mark.length).trim();
    if (right !== "" && /[a-z0-9]/.test(right)) return { left, right };
  }
  return { left: "", right: key };
}

function comparison(facts: HeaderFacts, key: string): HeaderSense {
  const { left, right } = comparedWith(key);
  const say = (kind: HeaderSense["kind"], confidence: number): HeaderSense => ({ kind, confidence, reason: MATCH.same(facts.header) });
  const other: HeaderSense = { kind: "other", confidence: 0.9, reason: MATCH.notComparison };
  if (/\b(?:co cau|ty trong)\b/.test(key)) return other;
  if (left !== "" && PLANNED.test(left) && !DONE.test(left) && !EXPECTED.test(left) && !/%|hoan thanh|so sanh/.test(left)) return other;
  const gap = ABSOLUTE_GAP.test(key) || (/\btang\b/.test(key) && /\bgiam\b/.test(key) && PLANNED.test(right) && !/%/.test(key));
  if (PRIOR.test(right) && !/\bkh\b|ke hoach/.test(right)) return say(gap ? "gap" : "growth", 0.92);
  if (PLANNED.test(right)) return say(gap ? "gap" : "percentOfTarget", 0.95);
  if (left !== "" && (DONE.test(right) || EXPECTED.test(right) || /\d{4}/.test(right))) return say(gap ? "gap" : "growth", 0.9);
  if (gap) return say("gap", 0.8);
  if (/\b(?:hoan thanh|tien do)\b/.test(key)) return say("percentOfTarget", 0.85);
  if (/\b(?:tang|giam|toc do|phat trien)\b/.test(key)) return say("growth", 0.85);
  if (/\b(?:dat|th|thuc hien|giai ngan)\b/.test(key)) return say("percentOfTarget", 0.8);
  if (facts.saysCompared && facts.years.length > 0) return say("growth", 0.7);
  return say("percentOfTarget", 0.55);
}

/** What a header means, without its neighbours. Never fails. */
export function senseOf(facts: HeaderFacts): HeaderSense {
  const { key } = facts;
  const words = key.replace(/[^a-z0-9%#]+/g, " ").trim();
  const fixed = structural(facts, words);
  if (fixed !== null) return fixed;
  if (LEFT_OVER.test(key)) return { kind: "other", confidence: 0.8, reason: MATCH.notComparison };
  if (EARLIER.test(key) && !facts.saysCompared && !COMPARES.test(key)) return { kind: "other", confidence: 0.6, reason: MATCH.unknown };
  const withoutUnitPercent = facts.percentInBrackets ? key.replace(/%/g, " ").replace(/\s+/g, " ").trim() : key;
  // "KH 2023 (%)" is a target in percent; "So với KH (%)", "TH/KH (%)" compare.
  const compares = facts.saysCompared || COMPARES.test(withoutUnitPercent) || /^\(?%/.test(key);
  const bareWords = withoutUnitPercent.replace(/\b(?:19|20)\d\d\b|\bnam\b|[^a-z]+/g, " ").trim();
  if (compares && !/^(?:tong|dien tich|so luong)\b/.test(words)) return comparison(facts, key);
  if (EXPECTED.test(withoutUnitPercent)) return known("expected", 0.95, facts.header);
  if (PRIOR.test(withoutUnitPercent) && !/\bthang truoc\b/.test(withoutUnitPercent)) return known("prior", 0.95, facts.header);
  if (PLANNED.test(withoutUnitPercent) && !(DONE.test(withoutUnitPercent) && /^(?:th|thuc hien|ket qua)\b/.test(words) && !/giao/.test(words))) {
    return known("planned", 0.95, facts.header);
  }
  if (NEXT.test(withoutUnitPercent)) return known("planned", 0.6, facts.header);
  if (DONE.test(withoutUnitPercent)) return known("done", facts.percentInBrackets ? 0.7 : 0.95, facts.header);
  if (bareWords === "" && facts.span !== null) return known("bare-span", 0.75, facts.header);
  if (bareWords === "" && facts.years.length === 1) return known("bare-year", 0.6, facts.header);
  if (bareWords === "" && facts.percentInBrackets) return known("percentOfTarget", 0.55, facts.header);
  if (/^(?:chi tieu|noi dung|tieu chi|nhiem vu)\b/.test(words)) return known("indicator", 0.6, facts.header);
  return { kind: "other", confidence: 0, reason: MATCH.unknown };
}

/** True for "KH năm sau", "Kế hoạch năm tới". */
export function saysNextYear(facts: HeaderFacts): boolean {
  return NEXT.test(facts.key);
}
