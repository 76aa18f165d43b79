/**
 * A review without Excel, for the pane's tests: findings of a ward's year report that keep what was decided about them,
 * and switches for everything that can go differently (slow, failing, edited meanwhile, nothing to compare).
 */
import type { JobFailure, Place } from "../../src/jobs";
import type { BookRelation, CellSpan, Fault, FindingClass, RelationKind } from "../../src/review";
import type { BookCheck, CellEdit, CheckedPart, Decision, ReviewApi, ReviewFinding, Signature } from "../../src/taskpane/review/api";
import { FakeJobError } from "./fake-jobs";

const BOOK = "Biểu 1";
const cell = (address: string, sheet = BOOK): CellSpan => ({ file: "", sheet, address });
const words = (address: string, start: number, end: number): CellSpan => ({ file: "", sheet: "Báo cáo", address, start, end });

interface Fixed {
  readonly id: string;
  readonly class: FindingClass;
  readonly fault: Fault;
  readonly kind: RelationKind;
  readonly message: string;
  readonly formula: string;
  readonly spans: readonly CellSpan[];
  readonly edit?: Omit<CellEdit, "place"> & { readonly at: CellSpan };
}

/** Four wrong, two to look at, one hint. */
export const FAULTS: readonly Fixed[] = [
  {
    id: "sum-cay-luong-thuc", class: "wrong", fault: "sum", kind: "sum",
    message: "Diện tích cây lương thực có hạt 1.694 ha, cộng các dòng bên dưới được 1.649 ha.",
    formula: "510,5 + 1.138,5 = 1.649 ≠ 1.694", spans: [cell("E10"), cell("E11"), cell("E12")],
    edit: { at: cell("E10"), before: "1.694", after: "1.649", reason: "Đổi chỗ hai chữ số thì cả tổng và phần trăm kế hoạch đều khớp." },
  },
  {
    id: "percent-xi-mang", class: "wrong", fault: "percent", kind: "plan",
    message: "Xi măng ghi 34,2% kế hoạch, tính từ 45.500 và 105.300 là 43,2%.",
    formula: "45.500 / 105.300 = 43,2% ≠ 34,2%", spans: [cell("H14"), cell("E14"), cell("D14")],
    edit: { at: cell("H14"), before: "34,2%", after: "43,2%", reason: "Đổi chỗ hai chữ số." },
  },
  {
    id: "text-thu-ngan-sach", class: "wrong", fault: "text-against-table", kind: "same",
    message: "Báo cáo ghi thu ngân sách 139,2 tỷ đồng, bảng ghi 132.900 triệu đồng.",
    formula: "139,2 tỷ đồng = 139.200 triệu đồng ≠ 132.900 triệu đồng", spans: [words("A5", 30, 35), words("A5", 52, 54), cell("F8")],
  },
  {
    id: "same-du-lich", class: "wrong", fault: "same-indicator", kind: "same",
    message: "Khách du lịch ghi 223.490 lượt ở bảng ChiTieu và 232.490 lượt ở bảng VanHoa.",
    formula: "223.490 ≠ 232.490", spans: [cell("E9"), cell("D6", "Biểu 2")],
  },
  {
    id: "points-ho-ngheo", class: "review", fault: "points", kind: "points",
    message: "Tỷ lệ hộ nghèo giảm 0,44 điểm %, cột so sánh ghi 0,4%; có thể là điểm phần trăm.",
    formula: "1,18 − 1,62 = −0,44 điểm %", spans: [cell("E18"), cell("G18"), cell("I18")],
  },
  {
    id: "stale-nhan-xet", class: "review", fault: "stale-text", kind: "wording",
    message: "Câu nhận xét đã chèn viết theo số cũ của chỉ tiêu Sản lượng lương thực có hạt.",
    formula: "8.007 ≠ 8.070", spans: [{ file: "", sheet: "Nhận xét", address: "A6", start: 12, end: 17 }, cell("E13")],
  },
  {
    id: "unit-ocop", class: "form", fault: "unit-missing", kind: "wording",
    message: "Chỉ tiêu Sản phẩm OCOP được đánh giá trong năm chưa ghi đơn vị tính.",
    formula: "", spans: [cell("B21")],
  },
];

export const PARTS: readonly CheckedPart[] = [
  { kind: "table", name: "ChiTieu", sheet: BOOK, relations: 118 },
  { kind: "table", name: "VanHoa", sheet: "Biểu 2", relations: 21 },
  { kind: "texts", name: "", sheet: "Báo cáo", relations: 6 },
  { kind: "block", name: "Kết quả thực hiện năm 2023", sheet: "Nhận xét", relations: 3 },
];

export interface FakeReview extends ReviewApi {
  readonly calls: { readonly name: string; readonly arguments: readonly unknown[] }[];
  /** The next call of this function fails. */
  failNext(name: keyof ReviewApi, failure: JobFailure): void;
  /** Milliseconds each step of a check takes. */
  pace: number;
  /** A stopped check does not give way. */
  deaf: boolean;
  /** Faults that stand in the workbook. */
  faults: readonly Fixed[];
  consistent: number;
  /** Further relations that the same faults break. */
  alsoBroken: number;
  parts: readonly CheckedPart[];
  notChecked: readonly string[];
  last: Decision | null;
  reviewers: readonly string[];
  log: Place | null;
  /** Cells with a note of somebody else. */
  noted: readonly Place[];
  readonly watchers: number;
  /** Somebody edits: these faults stand now, and whoever watches is told. */
  edit(faults: readonly Fixed[]): void;
  /** The figures of a dismissed finding change. */
  returns(id: string): void;
  breakWatch(failure: JobFailure): void;
}

export function fakeReview(): FakeReview {
  const failures = new Map<string, JobFailure>();
  const decisions = new Map<string, Decision & { readonly held: boolean }>();
  const watchers = new Set<{ readonly changed: (check: BookCheck) => void; readonly failed: (error: unknown) => void }>();
  let clock = Date.UTC(2023, 11, 4, 7, 5);
  let signature: Signature | null = null;
  let marked = 0;
  let fixed: Fixed | null = null;
  const now = () => new Date((clock += 60_000)).toISOString();
  const enter = (name: keyof ReviewApi, ...given: unknown[]) => {
    fake.calls.push({ name, arguments: given });
    const failure = failures.get(name);
    failures.delete(name);
    if (failure !== undefined) throw new FakeJobError(failure);
  };
  const known = (id: string): Fixed => {
    const found = fake.faults.find((one) => one.id === id);
    if (found === undefined) throw new FakeJobError({ code: "item-gone", message: "Không còn chỗ này.", workbook: "unchanged", detail: id });
    return found;
  };
  const findingOf = ({ id, class: kind, fault, message, formula, spans, edit }: Fixed): ReviewFinding => {
    const decision = decisions.get(id);
    return {
      fingerprint: id, class: kind, fault, message, formulas: formula === "" ? [] : [formula], relations: [`r-${id}`], spans, figures: `${formula}${decision?.held === false ? "*" : ""}`,
      state: decision === undefined ? "open" : decision.held ? "dismissed" : "returned",
      decision: decision === undefined ? null : { by: decision.by, at: decision.at, reason: decision.reason },
      edit: edit === undefined ? null : { place: { sheet: edit.at.sheet, address: edit.at.address }, before: edit.before, after: edit.after, reason: edit.reason },
    };
  };
  const relationsNow = (): readonly BookRelation[] => [
    ...fake.faults.map(({ id, kind, class: of, fault, message, formula, spans }): BookRelation => ({ id: `r-${id}`, kind, fault, verdict: of === "wrong" ? "inconsistent" : "review", message, formula, spans })),
    ...Array.from({ length: fake.consistent }, (_, i): BookRelation => ({ id: `ok-${i}`, kind: "plan", fault: i % 3 === 0 ? "growth" : "percent", verdict: "consistent", message: `Chỉ tiêu số ${i + 1} đạt đúng phần trăm kế hoạch đã ghi.`, formula: `${900 + i} / 1.000 = ${(90 + i / 10).toFixed(1).replace(".", ",")}%`, spans: [cell(`H${i + 30}`), cell(`E${i + 30}`)] })),
  ];
  const checkNow = (): BookCheck => {
    const count = (kind: FindingClass) => fake.faults.filter((one) => one.class === kind).length;
    const relations = relationsNow();
    const counts = { relations: relations.length + fake.alsoBroken, consistent: fake.consistent, inconsistent: count("wrong") + fake.alsoBroken, review: count("review") + count("form"), unverifiable: 0 };
    return {
      relations, findings: fake.faults.map(findingOf), counts,
      summary: `Đã đối chiếu ${counts.relations} quan hệ: ${counts.consistent} khớp, ${counts.inconsistent} sai, ${counts.review} cần xem.`,
      parts: fake.parts, notChecked: fake.notChecked, fingerprint: fake.faults.map(({ id }) => id).join(), at: now(), last: fake.last,
      signature: signature === null ? null : { ...signature, unchanged: signature.fingerprint === fake.faults.map(({ id }) => id).join() },
      reviewers: fake.reviewers, marked, roundTrips: 2,
    };
  };
  const logged = (name: string) => {
    fake.log = { sheet: "Nhật ký rà soát", address: "A1" };
    fake.reviewers = [name, ...fake.reviewers.filter((one) => one !== name)];
  };

  const fake: FakeReview = {
    calls: [],
    pace: 0,
    deaf: false,
    faults: FAULTS,
    consistent: 141,
    alsoBroken: 0,
    parts: PARTS,
    notChecked: ["Bảng BangLuong ở trang «Lương» không có cột tên chỉ tiêu nên chưa đối chiếu."],
    last: { by: "Lò Văn Minh", at: "2023-11-20T08:15:00.000Z", reason: "" },
    reviewers: ["Lò Văn Minh", "Nguyễn Thị Hoa"],
    log: null,
    noted: [],
    get watchers() {
      return watchers.size;
    },
    failNext: (name, failure) => void failures.set(name, failure),
    edit(faults) {
      fake.faults = faults;
      const check = checkNow();
      watchers.forEach(({ changed }) => changed(check));
    },
    returns(id) {
      const decision = decisions.get(id);
      if (decision !== undefined) decisions.set(id, { ...decision, held: false });
      fake.edit(fake.faults);
    },
    breakWatch: (failure) => watchers.forEach(({ failed }) => failed(new FakeJobError(failure))),

    async check(options) {
      enter("check");
      for (const [step, total] of [["reading", 2], ["computing", 148]] as const) {
        for (let done = 0; done <= total; done += Math.ceil(total / 2)) {
          options?.progress?.(step, done, total);
          if (fake.pace > 0) await new Promise((resolve) => setTimeout(resolve, fake.pace));
          if (options?.signal?.aborted === true && !fake.deaf) throw new FakeJobError({ code: "cancelled", message: "Đã dừng theo yêu cầu.", workbook: "unchanged", detail: "" });
        }
      }
      return checkNow();
    },
    async recheck(id) {
      enter("recheck", id);
      return checkNow();
    },
    async fix(id, reviewer) {
      enter("fix", id, reviewer);
      const fault = known(id);
      if (fault.edit === undefined) throw new Error("there is no edit to write");
      fixed = fault;
      fake.faults = fake.faults.filter((one) => one !== fault);
      logged(reviewer);
      return { check: checkNow(), place: { sheet: fault.edit.at.sheet, address: fault.edit.at.address }, canUndo: true };
    },
    async undoFix(reviewer) {
      enter("undoFix", reviewer);
      const back = fixed;
      fixed = null;
      if (back !== null) fake.faults = FAULTS.filter((one) => one === back || fake.faults.includes(one));
      return { restored: back !== null, kept: null, check: checkNow() };
    },
    async dismiss(id, reviewer, reason) {
      enter("dismiss", id, reviewer, reason);
      decisions.set(known(id).id, { by: reviewer, at: now(), reason, held: true });
      logged(reviewer);
      return checkNow();
    },
    async reopen(id, reviewer) {
      enter("reopen", id, reviewer);
      decisions.delete(known(id).id);
      return checkNow();
    },
    async mark() {
      enter("mark");
      const cells = new Set(fake.faults.filter(({ id }) => decisions.get(id)?.held !== true).flatMap(({ spans }) => spans.map(({ sheet, address }) => `${sheet}!${address}`)));
      marked = cells.size - fake.noted.length;
      return { marked, removed: 0, left: fake.noted };
    },
    async unmark() {
      enter("unmark");
      const removed = marked;
      marked = 0;
      return { marked: 0, removed, left: [] };
    },
    async sign(reviewer) {
      enter("sign", reviewer);
      signature = { by: reviewer, at: now(), reason: "", sheet: "Biên bản rà soát", fingerprint: fake.faults.map(({ id }) => id).join(), unchanged: true };
      logged(reviewer);
      const check = checkNow();
      return { signature, check, text: `BIÊN BẢN RÀ SOÁT SỐ LIỆU\n${check.summary}\nNgười rà soát: ${reviewer}` };
    },
    async openLog() {
      enter("openLog");
      return fake.log;
    },
    async goToSpans(spans, at) {
      enter("goToSpans", spans, at);
    },
    watch(changed, failed) {
      const watcher = { changed, failed };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
  return fake;
}
