import { saveXlsx } from "../../../src/excel-standin/ooxml";
import { createJobs, createReviewJobs } from "../../../src/jobs";
import { openTables, type TableFixture } from "../../support/excel";
import { PLAN, sheetNamed, write } from "../../support/review";

const SCHOOLS: TableFixture = {
  name: "TruongHoc",
  sheet: "Trường học",
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  rows: [
    ["1", "Số trường đạt chuẩn quốc gia", "trường", 20, 28, 22],
    ["2", "Tỷ lệ hộ nghèo", "%", 3.5, 3, 2.1],
  ],
};
const NOTES = { name: "DanhBa", sheet: "Danh bạ", headers: ["Họ tên", "Điện thoại"], rows: [["Trần Thị B", "0203 123 456"]] };

describe("checking the open workbook", () => {
  test("takes two round trips, whatever the number of tables, and writes nothing", async () => {
    const { host, book } = await openTables([PLAN, SCHOOLS, NOTES]);
    const before = saveXlsx(book);
    const check = await createReviewJobs().check();
    expect(check.roundTrips).toBe(2);
    expect(host.log.roundTrips).toBe(2);
    expect(Buffer.compare(saveXlsx(book), before)).toBe(0);
  });

  test("finds the wrong percentage with its cells, and proposes what mends it", async () => {
    await openTables([PLAN]);
    const { findings, counts, summary } = await createReviewJobs().check();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ class: "wrong", fault: "percent", state: "open", decision: null });
    expect(findings[0]?.spans).toContainEqual({ file: "", sheet: "Biểu", address: "G4" });
    expect(counts).toMatchObject({ relations: 3, consistent: 2, inconsistent: 1 });
    expect(summary).toMatch(/^Đã đối chiếu 3 quan hệ: 2 khớp, 1 sai/);
  });

  test("says what was looked at: tables with their relations, texts of sheets", async () => {
    await openTables([PLAN, SCHOOLS]);
    const { parts } = await createReviewJobs().check();
    expect(parts).toContainEqual({ kind: "table", name: "ChiTieu", sheet: "Biểu", relations: 3 });
    expect(parts).toContainEqual({ kind: "table", name: "TruongHoc", sheet: "Trường học", relations: 0 });
    expect(parts).toContainEqual(expect.objectContaining({ kind: "texts", sheet: "Biểu" }));
  });

  test("says which table it could not read as one of indicators", async () => {
    await openTables([PLAN, NOTES]);
    const { notChecked } = await createReviewJobs().check();
    expect(notChecked).toHaveLength(1);
    expect(notChecked[0]).toContain("DanhBa");
  });

  test("reads prose beside and below a table, not its cells, headers or bare numbers", async () => {
    await openTables([PLAN]);
    await write("Biểu", "A8", "Sản lượng thịt hơi đạt 1.060 tấn, bằng 106% kế hoạch.");
    await write("Biểu", "J3", 2023);
    await write("Biểu", "J4", "Người lập biểu");
    const { texts } = await createReviewJobs().readBook();
    expect(texts.map((t) => t.address)).toEqual(["A1", "A8"]);
  });

  test("reads text boxes, with the cell under their corner; says that text in groups is not read", async () => {
    const excel = await openTables([PLAN]);
    const shape = (id: string, kind: "shape" | "group" | "image", text: string | null) =>
      ({ id: `{${id}}`, name: `Hộp ${id}`, kind, geometry: kind === "shape" ? "rect" : null, title: "", description: "", visible: true, rotation: 0, text, anchor: { placement: "TwoCell", from: { row: 8, column: 2, down: 3, across: 3 }, to: { row: 10, column: 4, down: 0, across: 0 }, width: 0, height: 0 }, parts: [] }) as const;
    sheetNamed(excel, "Biểu").drawings.push(shape("1", "shape", "Thịt hơi đạt 1.060 tấn, chè búp 450 tấn."), shape("2", "image", null), shape("3", "shape", ""), shape("4", "group", null));
    const jobs = createReviewJobs();
    expect((await jobs.readBook()).texts).toContainEqual({ sheet: "Biểu", address: "C9", text: "Thịt hơi đạt 1.060 tấn, chè búp 450 tấn.", shape: "Hộp 1" });
    const check = await jobs.check();
    expect(check.roundTrips).toBe(2);
    expect(check.notChecked).toEqual([expect.stringContaining("nhóm hình vẽ")]);
  });

  test("finds prose far below the usual reach with one more round trip", async () => {
    await openTables([PLAN]);
    await write("Biểu", "B900", "Sản lượng chè búp đạt 450 tấn.");
    const check = await createReviewJobs().check();
    expect(check.roundTrips).toBe(3);
    const { texts } = await createReviewJobs().readBook();
    expect(texts.map((t) => t.address)).toContain("B900");
  });

  test("reads in halves where the answer is too large for one reply, and says what is too large by itself", async () => {
    const { host } = await openTables([PLAN, SCHOOLS, NOTES]);
    const whole = await createReviewJobs().check();
    const largest = Math.max(...host.log.requests.map((r) => r.bytesOut));
    host.payloadLimit = Math.floor(largest * 0.75);
    const halves = await createReviewJobs().check();
    expect(halves.findings.map((f) => f.fingerprint)).toEqual(whole.findings.map((f) => f.fingerprint));
    expect(halves.fingerprint).toBe(whole.fingerprint);
    expect(halves.notChecked).toEqual(whole.notChecked);
  });

  test("our own computed columns, memory, log and records are no office's figures", async () => {
    await openTables([PLAN]);
    const plain = await createReviewJobs().check();
    await createJobs().recalculate();
    const review = createReviewJobs();
    await review.check();
    await review.sign("Nguyễn Văn A");
    const check = await createReviewJobs().check();
    expect(check.fingerprint).toBe(plain.fingerprint);
    expect(check.parts.map((p) => `${p.kind} ${p.name}`)).toEqual(plain.parts.map((p) => `${p.kind} ${p.name}`));
    expect(check.findings.map((f) => f.fingerprint)).toEqual(plain.findings.map((f) => f.fingerprint));
  });

  test("tells its steps", async () => {
    await openTables([PLAN]);
    const steps: string[] = [];
    await createReviewJobs().check({ progress: (step) => steps.push(step) });
    expect([...new Set(steps)]).toEqual(["reading", "computing"]);
  });

  test("can be stopped while Excel does not answer, and while it computes", async () => {
    const { host } = await openTables([PLAN]);
    const hanging = new AbortController();
    const release = host.faults.delay(new Promise(() => undefined));
    const stuck = createReviewJobs().check({ signal: hanging.signal });
    hanging.abort();
    await expect(stuck).rejects.toMatchObject({ failure: { code: "cancelled", workbook: "unchanged" } });
    release();
    const computing = new AbortController();
    await expect(createReviewJobs().check({ signal: computing.signal, progress: (step) => step === "computing" && computing.abort() })).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});

describe("blocks that this add-in wrote", () => {
  const OPTIONS = { style: "city", length: "full", scope: { kind: "table", table: "TruongHoc" } } as const;

  async function withBlock() {
    const excel = await openTables([SCHOOLS]);
    const jobs = createJobs();
    await jobs.recalculate();
    await jobs.insertNarrative({ narrative: await jobs.narrate(OPTIONS), target: { kind: "sheet" }, edits: {}, overwriteEdited: false });
    return excel;
  }

  test("are read sentence by sentence, each with what it would say today and the cells it comes from", async () => {
    await withBlock();
    const { blocks, texts } = await createReviewJobs().readBook("bieu.xlsx");
    expect(blocks).toHaveLength(1);
    const sentences = blocks[0]?.sentences ?? [];
    expect(sentences.length).toBeGreaterThan(1);
    for (const sentence of sentences) expect(sentence.expected?.text.replace(/\s+/g, " ")).toBe(sentence.text.replace(/\s+/g, " "));
    const sources = sentences.flatMap((s) => s.expected?.figures.flatMap((f) => f.sources) ?? []);
    expect(sources).toContainEqual({ file: "bieu.xlsx", sheet: "Trường học", address: "F2" });
    expect(texts.filter((t) => t.sheet === "Nhận xét")).toEqual([]);
  });

  test("agree with their tables: no finding", async () => {
    await withBlock();
    expect((await createReviewJobs().check()).findings).toEqual([]);
  });

  test("are found stale when a figure has changed since", async () => {
    await withBlock();
    await write("Trường học", "F2", 25);
    const { findings } = await createReviewJobs().check();
    expect(findings.map((f) => f.fault)).toContain("stale-text");
    expect(findings.every((f) => f.edit === null || f.edit.place.sheet !== "Nhận xét")).toBe(true);
  });

  test("what a text says of a table is counted once: the parts add up to the whole", async () => {
    await withBlock();
    const { parts, counts } = await createReviewJobs().check();
    expect(parts.find((p) => p.kind === "block")?.relations).toBeGreaterThan(0);
    expect(parts.reduce((sum, p) => sum + p.relations, 0)).toBe(counts.relations);
  });

  test("a sentence that a person rewrote is theirs", async () => {
    const excel = await withBlock();
    const sheet = sheetNamed(excel, "Nhận xét");
    const { blocks } = await createReviewJobs().readBook();
    const first = blocks[0]?.sentences[0];
    if (!first) throw new Error("the block has sentences");
    const row = Number(/\d+/.exec(first.address)?.[0]) - 1;
    const standing = String(sheet.cells.get(row)?.get(0)?.value);
    await write("Nhận xét", first.address, standing.replace(first.text, "Năm nay có 22 trường đạt chuẩn quốc gia."));
    const again = (await createReviewJobs().readBook()).blocks[0]?.sentences.filter((s) => s.own) ?? [];
    expect(again).toEqual([expect.objectContaining({ address: first.address, own: true, text: "Năm nay có 22 trường đạt chuẩn quốc gia." })]);
  });
});
