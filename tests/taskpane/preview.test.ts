/** @jest-environment jsdom */
/** A person's changes to the narrative: they hold while the text is rewritten, and reach the sheet and Word. */
import fc from "fast-check";
import { narrate } from "../../src/narrative";
import type { Narrative, Sentence } from "../../src/narrative";
import { copyRich, copyable } from "../../src/taskpane/narrative/copy";
import { runsOf } from "../../src/taskpane/narrative/figure-runs";
import { NO_CHANGES, arrange, canMove, changeReducer, leftOutOf, toInsert } from "../../src/taskpane/narrative/preview";
import type { ChangeAction, Changes } from "../../src/taskpane/narrative/preview";
import { blockFor, scopesOf, whereOf, whereValue } from "../../src/taskpane/narrative/scope";
import { cityTable } from "../support/fake-jobs";

const sentence = (id: string, text = `Câu ${id}.`): Sentence => ({ id, kind: "neutral", text, figures: [], indicators: [], verdicts: [] });
const narrative = (...paragraphs: string[][]): Narrative => ({
  title: "Tình hình thực hiện",
  options: { style: "city", length: "medium", scope: { kind: "table", table: "ChiTieu" } },
  paragraphs: paragraphs.map((ids, i) => ({ id: `p${i}`, heading: i === 0 ? "" : `Mục ${i}`, sentences: ids.map((id) => sentence(id)) })),
});
const order = (text: Narrative, changes: Changes) => arrange(text, changes).map(({ sentences }) => sentences.map((s) => s.sentence.id).join(""));
const after = (...actions: ChangeAction[]) => actions.reduce(changeReducer, NO_CHANGES);

describe("moving a sentence", () => {
  const text = narrative(["a", "b", "c"], ["d"]);
  test("passes its neighbour, and goes on into the next paragraph", () => {
    expect(order(text, after({ kind: "move", id: "b", by: -1, narrative: text }))).toEqual(["bac", "d"]);
    expect(order(text, after({ kind: "move", id: "c", by: 1, narrative: text }))).toEqual(["ab", "cd"]);
    expect(order(text, after({ kind: "move", id: "d", by: -1, narrative: text }))).toEqual(["abcd"]);
  });

  test("passes sentences that were left out without being seen to stand still", () => {
    const changes = after({ kind: "leave-out", id: "b" }, { kind: "move", id: "c", by: -1, narrative: text });
    expect(order(text, changes)).toEqual(["ca", "d"]);
  });

  test("stops at both ends of the text", () => {
    const shown = arrange(text, NO_CHANGES);
    expect([canMove(shown, "a", -1), canMove(shown, "d", 1), canMove(shown, "a", 1)]).toEqual([false, false, true]);
    expect(order(text, after({ kind: "move", id: "a", by: -1, narrative: text }))).toEqual(["abc", "d"]);
  });

  test("holds when the text is rewritten; a new sentence stands behind its neighbour", () => {
    const changes = after({ kind: "move", id: "c", by: -1, narrative: text });
    expect(order(narrative(["a", "x", "b", "c"], ["d"]), changes)).toEqual(["axcb", "d"]);
  });

  test("loses and doubles no sentence, whatever is moved, left out or put back", () => {
    const step = fc.record({ kind: fc.constantFrom("move", "leave-out", "put-back"), id: fc.constantFrom("a", "b", "c", "d"), by: fc.constantFrom(-1 as const, 1 as const) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const changes = steps.reduce((was, { kind, id, by }) => changeReducer(was, kind === "move" ? { kind, id, by, narrative: text } : { kind: kind as "leave-out" | "put-back", id }), NO_CHANGES);
        const all = [...order(text, changes).join(""), ...leftOutOf(text, changes).map(({ id }) => id)];
        expect(all.sort()).toEqual(["a", "b", "c", "d"]);
      }),
    );
  });
});

describe("editing a sentence", () => {
  const text = narrative(["a", "b"]);
  const edit: ChangeAction = { kind: "edit", id: "a", text: "Câu  của\ntôi. ", base: "Câu a." };

  test("keeps the person's words on one line, marks them and hands them on as the person's", () => {
    expect(arrange(text, after(edit))[0]?.sentences[0]).toMatchObject({ text: "Câu của tôi.", edited: true, outdated: false });
    expect(toInsert(text, after(edit)).edits).toEqual({ a: "Câu của tôi." });
    expect(toInsert(text, after(edit)).narrative.paragraphs[0]?.sentences[0]?.text).toBe("Câu a.");
  });

  test("is called out of date when the figures under it have changed", () => {
    const rewritten: Narrative = { ...text, paragraphs: [{ id: "p0", heading: "", sentences: [sentence("a", "Câu a mới."), sentence("b")] }] };
    expect(arrange(rewritten, after(edit))[0]?.sentences[0]).toMatchObject({ edited: true, outdated: true });
  });

  test("is undone by reverting, by typing the original, and by «trả lại tất cả»", () => {
    expect(after(edit, { kind: "revert", id: "a" })).toEqual(NO_CHANGES);
    expect(after(edit, { kind: "edit", id: "a", text: "Câu a.", base: "Câu a." })).toEqual(NO_CHANGES);
    expect(after(edit, { kind: "reset" })).toEqual(NO_CHANGES);
  });

  test("to nothing leaves the sentence out", () => {
    expect(order(text, after({ kind: "edit", id: "a", text: "  ", base: "Câu a." }))).toEqual(["b"]);
  });

  test("does not confuse a sentence with a property every object has", () => {
    expect(arrange(narrative(["constructor"]), after(edit))[0]?.sentences[0]).toMatchObject({ edited: false });
  });
});

describe("the figures of a sentence", () => {
  const base: Sentence = {
    ...sentence("a", "Thu ngân sách đạt 132,9 tỷ đồng, bằng 64% kế hoạch."),
    figures: [
      { start: 18, end: 31, indicator: "thu", role: "actual", header: "Ước TH 2023" },
      { start: 38, end: 41, indicator: "thu", role: "percentOfTarget", header: "KH 2023" },
    ],
  };
  const marked = (text: string) => runsOf(base, text).filter(({ figure }) => figure !== null).map((run) => run.text);

  test("are cut out where they are marked, and the runs make the text again", () => {
    expect(marked(base.text)).toEqual(["132,9 tỷ đồng", "64%"]);
    expect(runsOf(base, base.text).map((run) => run.text).join("")).toBe(base.text);
  });

  test("are found again in an edited sentence, but not inside other numbers", () => {
    expect(marked("Năm nay thu được 132,9 tỷ đồng (64% dự toán).")).toEqual(["132,9 tỷ đồng", "64%"]);
    expect(marked("Thu 1.132,9 tỷ đồng, bằng 164%.")).toEqual([]);
  });

  test("of the whole text cover every sentence exactly, for marks of any kind", () => {
    const marks = fc.array(fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) }));
    fc.assert(
      fc.property(marks, fc.string(), (figures, text) => {
        const odd: Sentence = { ...base, figures: figures.map((f) => ({ ...f, indicator: null, role: "count", header: "" })) };
        expect(runsOf(odd, text).map((run) => run.text).join("")).toBe(text);
        expect(runsOf(odd, base.text).map((run) => run.text).join("")).toBe(base.text);
      }),
    );
  });
});

describe("the text for Word", () => {
  test("is the person's version in both forms, with every sign of markup escaped", () => {
    const text = narrative(["a", "b"]);
    const { html, plain } = copyable(text, after({ kind: "edit", id: "a", text: "Vượt <b>& hơn</b>.", base: "Câu a." }, { kind: "leave-out", id: "b" }));
    expect(plain).toBe("Tình hình thực hiện\r\nVượt <b>& hơn</b>.");
    expect(html).toContain("Vượt &lt;b&gt;&amp; hơn&lt;/b&gt;.");
    expect(html).not.toContain("Câu b.");
  });

  test("goes through the copy event, which leaves the formatting in", async () => {
    const data = new Map<string, string>();
    document.execCommand = () => {
      const event = new Event("copy", { cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, value: string) => data.set(type, value) } });
      document.dispatchEvent(event);
      return true;
    };
    expect(await copyRich({ html: "<p>a</p>", plain: "a" })).toBe(true);
    expect(Object.fromEntries(data)).toEqual({ "text/html": "<p>a</p>", "text/plain": "a" });
  });

  test("says so where no way is open", async () => {
    document.execCommand = () => false;
    expect(await copyRich({ html: "", plain: "" })).toBe(false);
  });
});

describe("the choices", () => {
  test("offer the whole table and each of its sections", () => {
    expect(scopesOf([cityTable()])[0]?.sections.map(({ section }) => section)).toEqual(["Kinh tế", "Văn hóa – xã hội"]);
  });

  test("survive the way through a form field", () => {
    for (const where of [{ kind: "sheet" }, { kind: "selection" }, { kind: "word" }, { kind: "block", id: "a:b" }] as const) expect(whereOf(whereValue(where))).toEqual(where);
  });

  test("find the block of the same scope, to update it in place", () => {
    const text = narrate([cityTable()], { style: "city", length: "short", scope: { kind: "section", table: "ChiTieu", section: "Kinh tế" } });
    const block = { id: "b1", place: { sheet: "Nhận xét", address: "A3" }, title: "", options: text.options, edited: [], stale: [] };
    expect(blockFor([block], { kind: "section", table: "ChiTieu", section: "Kinh tế" })).toBe(block);
    expect(blockFor([block], { kind: "table", table: "ChiTieu" })).toBeNull();
  });
});
