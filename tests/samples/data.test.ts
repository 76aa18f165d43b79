/** The sample data agrees with itself: what is implied gives back what was stated, parts fit their totals. */
import { loadSample, resolve, SAMPLE_NAMES, type Cell, type DataRow, type ResolvedRow, type Stated } from "../../scripts/samples/data";
import { exactly, type Exactly } from "../../scripts/samples/implied";

interface Line extends ResolvedRow {
  readonly entry: DataRow;
}

function linesOf(name: (typeof SAMPLE_NAMES)[number]): readonly Line[] {
  return resolve(loadSample(name)).filter((row): row is Line => "name" in row.entry);
}

function number(cell: Cell): Exactly | null {
  return cell.kind === "number" ? exactly(cell.text) : null;
}

function rounded(value: Exactly, like: string): string {
  const decimals = like.split(".")[1]?.length ?? 0;
  const text = value.toFixed(decimals, 1);
  return text;
}

/** What a reader of the sheet computes, as the report states it. */
function recomputed(actual: Exactly, base: Exactly, said: Stated): readonly [string, string] | null {
  if ("percent" in said) return [rounded(actual.times(100).div(base), said.percent), said.percent];
  if ("growth" in said) return [rounded(actual.times(100).div(base).minus(100), said.growth), said.growth];
  if ("points" in said) return [rounded(actual.minus(base), said.points), said.points];
  if ("difference" in said) return [rounded(actual.minus(base), said.difference), said.difference];
  if ("met" in said) return [actual.toFixed(), base.toFixed()];
  return null;
}

function significantDigits(value: Exactly): number {
  return value.c.length;
}

/** Every coarser number near the base: dropping digits, down and up. */
function coarser(base: Exactly): readonly Exactly[] {
  const found: Exactly[] = [];
  for (let digits = 1; digits < significantDigits(base); digits++) {
    for (const mode of [0, 3] as const) found.push(base.prec(digits, mode));
  }
  return found;
}

describe.each(SAMPLE_NAMES)("%s", (name) => {
  const data = loadSample(name);
  const lines = linesOf(name);

  test("has at least 60 indicators, more than half of them with a target or a prior figure", () => {
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(lines.filter((line) => line.prior.kind === "number" || line.council.kind === "number").length * 2).toBeGreaterThan(lines.length);
  });

  const claims = lines.flatMap((line) =>
    (
      [
        ["prior", line.prior, line.entry.prior],
        ["upper", line.upper, line.entry.target?.upper],
        ["council", line.council, line.entry.target?.council],
      ] as const
    ).flatMap(([column, cell, said]) => (said === undefined || "stated" in said ? [] : [{ line, column, cell, said }])),
  );

  test("every figure worked out gives back what the report states", () => {
    expect(claims.length).toBeGreaterThan(50);
    for (const { line, column, cell, said } of claims) {
      const [actual, base] = [number(line.actual), number(cell)];
      if (actual === null || base === null) throw new Error(`${line.entry.name}: no figure in ${column}`);
      const [got, stated] = recomputed(actual, base, said) ?? ["", ""];
      expect(`${line.entry.name}, ${column}: ${got}`).toBe(`${line.entry.name}, ${column}: ${stated}`);
    }
  });

  test("no rounder number would do", () => {
    for (const { line, cell, said } of claims) {
      const [actual, base] = [number(line.actual), number(cell)];
      if (actual === null || base === null || "met" in said || "difference" in said) continue;
      const limit = "percent" in said && said.atMost !== undefined ? exactly(said.atMost) : null;
      const reached = "percent" in said && exactly(said.percent).eq(100);
      const rounder = coarser(base).filter((other) => {
        if (other.eq(0) || (limit !== null && other.gt(limit)) || (reached && other.gt(actual))) return false;
        const [got, stated] = recomputed(actual, other, said) ?? ["", ""];
        return got === stated;
      });
      expect(`${line.entry.name}: ${rounder.map((other) => other.toFixed()).join()}`).toBe(`${line.entry.name}: `);
    }
  });

  test("parts fit their totals, in every column", () => {
    let total: Line | null = null;
    let complete = false;
    let open = false;
    let parts: Line[] = [];
    let checked = 0;
    const settle = (): void => {
      for (const column of ["prior", "upper", "council", "actual"] as const) {
        const whole = total === null ? null : number(total[column]);
        const figures = parts.map((part) => number(part[column]));
        if (whole === null || parts.length === 0 || figures.some((figure) => figure === null)) continue;
        const sum = figures.reduce<Exactly>((all, figure) => all.plus(figure ?? 0), exactly("0"));
        if (complete) expect(`${total?.entry.name} ${column}: ${sum.toFixed()}`).toBe(`${total?.entry.name} ${column}: ${whole.toFixed()}`);
        else expect(sum.lte(whole)).toBe(true);
        checked++;
      }
      parts = [];
      open = false;
    };
    for (const row of resolve(data)) {
      const { entry } = row;
      if ("marker" in entry) {
        open = true;
        complete = entry.marker.startsWith("Chia ra");
      } else if ("name" in entry && (entry.name.startsWith("Trong đó:") || (open && entry.tt === "-"))) {
        if (!open) complete = false;
        parts.push({ ...row, entry });
      } else {
        settle();
        total = "name" in entry ? { ...row, entry } : null;
      }
    }
    settle();
    expect(checked).toBeGreaterThan(2);
  });

  test("names are written out, units are units, no name stands twice in a section", () => {
    const seen = new Set<string>();
    for (const row of data.rows) {
      if ("heading" in row || "marker" in row) {
        seen.clear();
        continue;
      }
      expect(row.name).not.toMatch(/\b(?:DT|SL|HH|LĐ|GTSX|KH|NN)\b| {2}/);
      expect(seen.has(row.name)).toBe(false);
      seen.add(row.name);
    }
  });
});

test("budget revenue of the city reaches 65 % of the one target and 64 % of the other", () => {
  const revenue = linesOf("thanh-pho-2023").find((line) => line.entry.name === "Thu ngân sách nhà nước trên địa bàn");
  if (revenue === undefined) throw new Error("budget revenue is in the sample");
  const [actual, upper, council] = [number(revenue.actual), number(revenue.upper), number(revenue.council)];
  if (actual === null || upper === null || council === null) throw new Error("budget revenue has a figure in each column");
  expect(actual.toFixed()).toBe("132900");
  expect(actual.times(100).div(upper).toFixed(0)).toBe("65");
  expect(actual.times(100).div(council).toFixed(0)).toBe("64");
});

test("spending of the city does not go beyond revenue, planned or done", () => {
  const lines = linesOf("thanh-pho-2023");
  const of = (name: string): Line => {
    const found = lines.find((line) => line.entry.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  for (const column of ["upper", "council", "actual"] as const) {
    const [income, spending] = [number(of("Tổng thu ngân sách địa phương")[column]), number(of("Tổng chi ngân sách địa phương")[column])];
    expect(income !== null && spending !== null && spending.lte(income)).toBe(true);
  }
});
