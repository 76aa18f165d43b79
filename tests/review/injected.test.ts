/** One figure of a good text changed so that its interval excludes the truth: always flagged, and mended where only one edit can. */
import fc from "fast-check";
import { narrate, narrativeText } from "../../src/narrative";
import { parseNumeral } from "../../src/figures";
import { draftsFor } from "../../src/review/check";
import type { Figure } from "../../src/review/reading/figure";
import { TEN_MONTHS_2023, YEAR_2023 } from "../support/plan-tables";
import { check, GOOD_REPORT } from "./helpers";
import { specs, tableOf } from "./tables-of";

interface Slip {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

/** Another digit, two digits exchanged, or ten or a thousand times as much. */
function changed(text: string, kind: number, at: number, by: number): string | null {
  const places = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const i = places[at % Math.min(places.length, 2)] ?? 0;
  const c = text.charAt(i);
  if (kind === 1 && places.length > 1) {
    const j = places[1] ?? 0;
    const swapped = `${text.charAt(j)}${text.slice(1, j)}${text.charAt(0)}${text.slice(j + 1)}`;
    return text.charAt(j) === "0" || swapped === text ? null : swapped;
  }
  const digit = (Number(c) + by) % 10;
  return i === 0 && digit === 0 ? null : text.slice(0, i) + String(digit) + text.slice(i + 1);
}

/** All slips of a text whose figure stands in a relation that the slip breaks. */
function slips(text: string, kind: number, at: number, by: number): Slip[] {
  const { drafts, report } = draftsFor([{ file: "bao-cao.txt", text }]);
  const lines = text.split("\n");
  const out: Slip[] = [];
  const seen = new Set<number>();
  for (const draft of drafts) {
    if (draft.verdict !== "consistent" || draft.holds === undefined || draft.kind === "part" || draft.kind === "sum") continue;
    for (const form of draft.figures) {
      const figure: Figure | undefined = report.figures.get(form.id);
      if (figure === undefined || seen.has(figure.id)) continue;
      const to = changed(figure.text, kind, at, by);
      const numeral = to === null ? null : parseNumeral(to, "comma");
      if (to === null || numeral === null) continue;
      const sign = figure.value.lt(0) ? -1 : 1;
      const next = numeral.value.times(sign);
      const value = form.value.eq(figure.value.times(-1)) ? next.times(-1) : next.plus(form.value.minus(figure.value));
      if (draft.holds((f) => (f.id === figure.id ? { ...f, value, decimals: numeral.decimals, alternative: null } : f))) continue;
      seen.add(figure.id);
      const content = report.paragraphs[figure.paragraph]?.paragraph.content;
      const line = content?.lines[figure.start] ?? 1;
      const start = content?.columns[figure.start] ?? 0;
      const copy = [...lines];
      const raw = copy[line - 1] ?? "";
      copy[line - 1] = raw.slice(0, start) + to + raw.slice(start + figure.text.length);
      out.push({ text: copy.join("\n"), line, start, from: figure.text, to });
    }
  }
  return out;
}

function flagged(slip: Slip): boolean {
  return check(slip.text).relations.some(
    (r) => r.verdict !== "consistent" && r.spans.some((s) => s.line === slip.line && s.start < slip.start + slip.to.length && s.end > slip.start),
  );
}

/** What the first proposal would write in the place of the slip; null where none is made. */
function mended(slip: Slip): string | null {
  const proposal = check(slip.text).findings.find((f) => f.proposal !== undefined)?.proposal;
  if (proposal === undefined) return null;
  return proposal.span.line === slip.line && proposal.span.start === slip.start ? proposal.to : `${proposal.from} → ${proposal.to} elsewhere`;
}

const kinds = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.nat(1), fc.integer({ min: 2, max: 8 }));

test("the good report: every figure of every relation is flagged", () => {
  fc.assert(
    fc.property(kinds, ([kind, at, by]) => {
      for (const slip of slips(GOOD_REPORT, kind, at, by)) expect([slip.from, slip.to, flagged(slip)]).toEqual([slip.from, slip.to, true]);
    }),
    { numRuns: 12 },
  );
});

test("texts written from random tables: every slip is flagged, and a proposal gives the figure back", () => {
  let proposals = 0;
  fc.assert(
    fc.property(specs, fc.constantFrom(YEAR_2023, TEN_MONTHS_2023), fc.constantFrom<"city" | "province">("city", "province"), kinds, (rows, period, style, [kind, at, by]) => {
      const table = tableOf(rows, period);
      const text = narrativeText(narrate([table], { style, length: "full", scope: { kind: "table", table: table.name } })).join("\n");
      for (const slip of slips(text, kind, at, by)) {
        const outcome = { ...slip, flagged: flagged(slip), mended: mended(slip) };
        if (outcome.mended !== null) proposals++;
        expect(outcome).toEqual({ ...slip, flagged: true, mended: outcome.mended === null ? null : slip.from });
      }
    }),
    { numRuns: 30 },
  );
  expect(proposals).toBeGreaterThan(0);
});

test("two rates that only round alike, of two indicators whose names begin alike, are no figure told twice", () => {
  const text = (first: string): string =>
    `Tổng giá trị sản xuất đạt 3 tỷ đồng, đạt 100% kế hoạch nhưng giảm ${first} so với năm 2022. Tuy nhiên, sản lượng lương thực có hạt đạt 0,7 tấn, chỉ đạt 70% kế hoạch (kế hoạch 1 tấn), giảm 98,765% so với năm 2022.`;
  for (const first of ["98,77%", "92,77%"]) expect(check(text(first)).relations.filter((r) => r.kind === "same")).toEqual([]);
  const { drafts } = draftsFor([{ file: "bao-cao.txt", text: text("98,765%") }]);
  // Two rates alike to three decimals are shown; a changed one of them is nobody's contradiction.
  for (const draft of drafts.filter((d) => d.kind === "same")) expect([draft.verdict, draft.holds]).toEqual(["consistent", undefined]);
});

test("how many indicators there are is none of them, though it is called by their names", () => {
  const text = `Số lao động được giải quyết việc làm đạt 02 người, chỉ đạt 67% kế hoạch (kế hoạch 03 người). Năng suất lúa đạt 1 tạ/ha, chỉ đạt 50% kế hoạch (kế hoạch 2 tạ/ha).
Hạn chế
Còn 02 chỉ tiêu không đạt kế hoạch: số lao động được giải quyết việc làm 02 người, chỉ đạt 67% kế hoạch; năng suất lúa 1 tạ/ha, chỉ đạt 50% kế hoạch.`;
  const { drafts } = draftsFor([{ file: "bao-cao.txt", text }]);
  expect(drafts.filter(({ formula }) => formula.includes("02 chỉ tiêu"))).toEqual([]);
});
