/** Whatever stands in the table: every figure of the text can be read back and equals its cell as displayed. */
import fc from "fast-check";
import { convert, readNumberText, roundHalfUp } from "../../src/figures";
import type { Decimal, Quantity } from "../../src/figures";
import { narrate, narrativeHtml, narrativeText, type FigureMark, type Narrative } from "../../src/narrative";
import type { Direction, Indicator, Measure, PlanTable, Verdict } from "../../src/plan";
import { planTable, TEN_MONTHS_2023, YEAR_2023, type HeadingSpec, type RowSpec } from "../support/plan-tables";

const UNITS = ["tỷ đồng", "triệu đồng", "đồng", "%", "‰", "ha", "tấn", "tạ/ha", "hộ", "xã", "m3", "triệu đồng/người/năm", "lượt người", "sản phẩm", "kg CO2?"];

/** A figure as an officer types it: grouped, with up to three decimals, now and then negative. */
const typed = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, decimals, sign]) => {
    const padded = String(digits).padStart(decimals + 1, "0");
    const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ".");
    return `${sign === 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `,${padded.slice(-decimals)}`}`;
  });
const cell = fc.oneof({ weight: 8, arbitrary: typed }, { weight: 1, arbitrary: fc.constantFrom("", "-", "…", "x") });
const targetCell = fc.oneof(
  { weight: 6, arbitrary: cell },
  { weight: 1, arbitrary: typed.map((text) => `Trên ${text.replace("-", "")}`) },
  { weight: 1, arbitrary: typed.map((text) => `từ ${text.replace("-", "")} trở lên`) },
  { weight: 1, arbitrary: fc.constantFrom("6,6-6,8", "Khoảng 4", "Dưới 3", "16/19", "0") },
);
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("Sản lượng", "Trong đó: lúa", "  1.2. Thu   nội địa ", "TỔNG THU NSNN (01=02+29)", "Tỷ lệ hộ nghèo", "- Chè ..", "Chi khác ; ,", "GRDP", "Lai Châu", "Rừng:") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\d/gu, "")) },
);
const VERDICTS: readonly Verdict[] = ["exceeded", "met", "nearly-met", "missed", "at-risk", "on-pace", "behind-pace", "no-target", "no-data", "not-judged"];

const row: fc.Arbitrary<RowSpec> = fc
  .record({
    name,
    unit: fc.constantFrom(...UNITS),
    judged: cell,
    estimated: fc.boolean(),
    prior: cell,
    month: cell,
    target: fc.oneof(targetCell, fc.record({ "KH 2023 tỉnh giao": targetCell, "KH 2023 HĐND TP giao": targetCell })),
    measure: fc.option(fc.constantFrom<Measure>("amount", "count", "intensity", "rate", "growth-rate"), { nil: undefined }),
    direction: fc.constantFrom<Direction>("higher-is-better", "lower-is-better"),
    main: fc.boolean(),
    flow: fc.boolean(),
    partOf: fc.constantFrom(undefined, undefined, "Sản lượng", "GRDP"),
    allParts: fc.boolean(),
    override: fc.option(fc.constantFrom(...VERDICTS), { nil: undefined, freq: 5 }),
  })
  .map(({ judged, estimated, ...rest }) => ({ ...rest, ...(estimated ? { estimate: judged } : { actual: judged }) }));

const heading: fc.Arbitrary<HeadingSpec> = fc.record({ heading: name, depth: fc.integer({ min: 0, max: 2 }), order: fc.constantFrom("", "A", "I", "-") });
const table = fc
  .record({
    rows: fc.array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: heading }), { maxLength: 14 }),
    period: fc.constantFrom(YEAR_2023, TEN_MONTHS_2023),
  })
  .map((spec) => planTable(spec));
const choices = fc.record({
  style: fc.constantFrom<"city" | "province">("city", "province"),
  length: fc.constantFrom<"short" | "medium" | "full">("short", "medium", "full"),
  percentDecimals: fc.constantFrom(undefined, 0, 1, 2),
  leadingZero: fc.boolean(),
});

function every(narrative: Narrative): readonly { readonly text: string; readonly figures: readonly FigureMark[] }[] {
  return narrative.paragraphs.flatMap((paragraph) => paragraph.sentences);
}

function valuesBehind(indicator: Indicator, mark: FigureMark): readonly Decimal[] {
  const of = (reading: Indicator["actual"] | undefined): readonly Decimal[] =>
    reading?.kind === "quantity" ? [reading.value, ...(reading.upper === undefined ? [] : [reading.upper])] : [];
  const assessment = indicator.assessments.find((one) => one.header === mark.header);
  const some = (value: Decimal | null | undefined): readonly Decimal[] => (value === null || value === undefined ? [] : [value]);
  switch (mark.role) {
    case "actual":
    case "month":
    case "prior":
      return of(indicator[mark.role]);
    case "estimate":
      return [...of(indicator.estimate), ...of(indicator.outlook)];
    case "target":
      return of(assessment?.target);
    case "percentOfTarget":
      return some(assessment?.percentOfTarget);
    case "gap":
      return [...some(assessment?.percentOfTarget?.minus(100).abs()), ...some(assessment?.pointsToTarget?.abs())];
    case "growth":
      return [...some(indicator.growth?.abs()), ...some(indicator.growthPoints?.abs())];
    default:
      return [];
  }
}

/** The figure as read from the text, in the unit of its row. */
function readBack(text: string, indicator: Indicator, mark: FigureMark): Quantity {
  const computed = ["percentOfTarget", "gap", "growth"].includes(mark.role);
  const unit = computed ? null : indicator.unit;
  const plain = computed || unit !== null ? text : text.replace(/^((?:âm )?[\d.,/]+).*$/u, "$1");
  const reading = readNumberText(plain, { habit: "comma", unit });
  if (reading.kind !== "quantity") throw new Error(`cannot read «${text}»`);
  if (unit === null || reading.unit === null || reading.unit.id === unit.id) return reading;
  const value = convert(reading.value, reading.unit, unit);
  if (value === null) throw new Error(`«${text}» is not in the unit of its row`);
  return { ...reading, value };
}

function traced(narrative: Narrative, source: PlanTable): void {
  const byId = new Map(source.indicators.map((indicator) => [indicator.id, indicator]));
  for (const sentence of every(narrative)) {
    for (const mark of sentence.figures) {
      const text = sentence.text.slice(mark.start, mark.end);
      const indicator = mark.indicator === null ? null : byId.get(mark.indicator);
      if (indicator === null || indicator === undefined) {
        expect(mark.role).toBe("count");
        expect(text).toMatch(/^\d+$/);
        continue;
      }
      const said = readBack(text, indicator, mark);
      const matches = valuesBehind(indicator, mark).some((value) => roundHalfUp(value, said.decimals).eq(said.value));
      if (!matches) throw new Error(`«${text}» (${mark.role}) in «${sentence.text}» is not what the table holds`);
    }
  }
}

/** Digits that belong to no figure: years, periods, names and units of the table. */
function unmarkedDigits(sentence: { readonly text: string; readonly figures: readonly FigureMark[] }): string {
  const blank = [...sentence.figures].sort((a, b) => b.start - a.start).reduce((text, mark) => text.slice(0, mark.start) + text.slice(mark.end), sentence.text);
  return blank.replace(/năm \d{4}|\d+ tháng|tháng \d+|CO2/giu, "").replace(/[^\d]/gu, "");
}

test("every figure of every sentence is what its cell shows", () => {
  fc.assert(
    fc.property(table, choices, (source, chosen) => {
      traced(narrate([source], { ...chosen, scope: { kind: "table", table: source.name } }), source);
    }),
    { numRuns: 300 },
  );
});

test("no digit stands without a source, and the text is clean", () => {
  fc.assert(
    fc.property(table, choices, (source, chosen) => {
      const narrative = narrate([source], { ...chosen, scope: { kind: "table", table: source.name } });
      for (const sentence of every(narrative)) {
        expect(unmarkedDigits(sentence)).toBe("");
        expect(sentence.text).toMatch(/[.!?…]$/u);
        expect(sentence.text).not.toMatch(/^[a-zăâđêôơư]/u);
        expect(sentence.text).not.toMatch(/undefined|NaN|null| {2}| [,.;:)]|\.\.|[,;:]\.|\( |,,/u);
        for (const mark of sentence.figures) expect(mark.start).toBeLessThan(mark.end);
      }
    }),
    { numRuns: 300 },
  );
});

test("no table and no choice of rows leaves the text empty", () => {
  const scope = fc.oneof(
    fc.constant({ kind: "table" as const, table: "ChiTieu" }),
    fc.record({ kind: fc.constant("section" as const), table: fc.constant("ChiTieu"), section: name }),
    fc.record({ kind: fc.constant("rows" as const), table: fc.constantFrom("ChiTieu", "Khác"), rows: fc.array(fc.nat(16)) }),
  );
  fc.assert(
    fc.property(table, choices, scope, (source, chosen, covered) => {
      const exclude = source.indicators.slice(0, 3).map((indicator) => indicator.id);
      const narrative = narrate([source], { ...chosen, scope: covered, exclude });
      expect(every(narrative).length).toBeGreaterThan(0);
      expect(narrativeText(narrative).every((line) => line.trim() !== "")).toBe(true);
      expect(narrativeHtml(narrative)).not.toMatch(/<script|undefined/u);
      const ids = every(narrative).map((sentence) => (sentence as { id?: string }).id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 200 },
  );
});
