/** The one formula of each computed column: compatible with Excel 2021 and LibreOffice 7.4, the same down the whole column. */
import { OVERRIDE_ARROW } from "./comparison-word";
import { firstOf, termOf, wildcardTest, type Term } from "./formula-terms";
import type { TargetColumn } from "./layout";
import { literal, thisRow } from "./structured";
import type { Verdict } from "./types";
import { COMPARISON, VERDICT_WORDS } from "./words";
import type { Workings } from "./workings";

const word = (verdict: Verdict): string => literal(VERDICT_WORDS[verdict]);

/** Tests on the "Cách so" column; `m` is its reference. */
function comparisonTests(m: string): { amount: string; rate: string; growthRate: string; flow: string; lower: string } {
  const starts = (text: string): string => `LEFT(${m},${text.length})=${literal(text)}`;
  return {
    amount: starts(COMPARISON.amount),
    rate: starts(COMPARISON.rate),
    growthRate: starts(COMPARISON.growthRate),
    flow: starts(COMPARISON.flow),
    lower: `ISNUMBER(FIND(${literal(COMPARISON.lower)},${m}))`,
  };
}

/** `body` where all terms hold a number, else empty: COUNT for plain cells, as a person would write it; IFERROR for lookups. */
function guarded(terms: readonly Term[], body: string, workings: Workings): string {
  const plain = terms.filter((t) => t.plain);
  const tests = [
    ...(plain.length === 0 ? [] : [`COUNT(${plain.map((t) => t.low).join(",")})=${plain.length}`]),
    ...terms.filter((t) => !t.plain && !t.fails).map((t) => t.present),
  ];
  const [only] = tests;
  const checked = only === undefined ? body : `IF(${tests.length === 1 ? only : `AND(${tests.join(",")})`},${body},"")`;
  const wild = wildcardTest(terms, workings);
  return wild === null ? checked : `IF(${wild},"",IFERROR(${checked},""))`;
}

function judgedTerm(workings: Workings): Term | null {
  return firstOf(workings.layout.judged.map((column) => termOf(column, workings)));
}

/** T/K for amounts, T − K for rates; a range counts from its nearer end. null where the table has no figure to judge. */
export function percentFormula(target: TargetColumn, measureHeader: string, workings: Workings): string | null {
  const t = judgedTerm(workings);
  if (t === null) return null;
  const k = termOf(target, workings);
  const is = comparisonTests(thisRow(measureHeader));
  const nearest = k.low === k.high ? k.low : `MEDIAN(${t.low},${k.low},${k.high})`;
  const ratio = `IF(AND(${t.low}>=0,${nearest}>0),${t.low}/${nearest},"")`;
  const points = `ROUND(${t.low}-${nearest},10)`;
  return `=${guarded([t, k], `IF(${is.amount},${ratio},IF(OR(${is.rate},${is.growthRate}),${points},""))`, workings)}`;
}

/** T/P − 1 for amounts, T − P for rates, nothing for growth rates. null where there is no comparable prior column. */
export function growthFormula(measureHeader: string, workings: Workings): string | null {
  const t = judgedTerm(workings);
  const { prior } = workings.layout;
  if (t === null || prior === null) return null;
  const p = termOf(prior, workings);
  const is = comparisonTests(thisRow(measureHeader));
  const ratio = `IF(AND(${t.low}>=0,${p.low}>0),${t.low}/${p.low}-1,"")`;
  const compared = `IF(${is.amount},${ratio},IF(${is.rate},ROUND(${t.low}-${p.low},10),""))`;
  // Only a table with such rows asks for them: the formula stays short elsewhere.
  const some = workings.figures.rows.some((row) => row.priorBlocked !== null);
  const body = some ? `IF(ISNUMBER(FIND(${literal(COMPARISON.withoutPrior)},${thisRow(measureHeader)})),"",${compared})` : compared;
  return `=${guarded([t, p], body, workings)}`;
}

/** Verdicts as numbers, worse ones smaller, so that MIN finds the worst level; the last two are no verdict. */
const CODES: readonly Verdict[] = ["at-risk", "behind-pace", "not-judged", "on-pace", "met", "exceeded", "not-judged", "no-target"];
const YEAR_END: readonly Verdict[] = ["missed", "nearly-met", "met", "exceeded", "not-judged", "no-target"];

/** The verdict in words; a person's word in the override column, or behind the arrow in "Cách so", wins. */
export function verdictFormula(measureHeader: string, workings: Workings): string {
  const m = thisRow(measureHeader);
  const is = comparisonTests(m);
  const { layout, nearlyMet } = workings;
  const { months } = layout;
  const t = judgedTerm(workings);
  const targets = layout.targets.filter((target) => target.judged);
  const outlook = layout.outlook === null ? null : termOf(layout.outlook, workings);
  const sign = `IF(${is.lower},-1,1)`;
  const ladder = months === null ? YEAR_END : CODES;
  const met = ladder.indexOf("met");
  const code = (verdict: Verdict): string => String(ladder.indexOf(verdict) - met);
  const terms = targets.map((target) => termOf(target, workings));
  const compared = comparedFormula();
  const wild = wildcardTest([...(t === null ? [] : [t]), ...terms, ...(outlook === null ? [] : [outlook])], workings);
  const safe = wild === null ? compared : `IF(${wild},${word("not-judged")},${compared})`;
  const unblocked = `IF(${m}=${literal(COMPARISON.none)},${word("not-judged")},${safe})`;
  const arrow = `FIND(${literal(OVERRIDE_ARROW)},${m})`;
  return `=IF(${m}="","",${overridden(`IF(ISNUMBER(${arrow}),MID(${m},${arrow}+2,30),${unblocked})`)})`;

  function overridden(otherwise: string): string {
    if (workings.overrideColumn === null) return otherwise;
    const cell = thisRow(workings.overrideColumn.header);
    const words = literal(`|${Object.values(VERDICT_WORDS).join("|").toLowerCase()}|`);
    return `IF(ISNUMBER(FIND("|"&LOWER(TRIM(${cell}))&"|",${words})),TRIM(${cell}),${otherwise})`;
  }

  function comparedFormula(): string {
    if (targets.length === 0) return word("no-target");
    const any = terms.length === 1 ? (terms[0]?.present ?? "FALSE") : `OR(${terms.map((term) => term.present).join(",")})`;
    const noData = `IF(${any},${word("no-data")},${word("no-target")})`;
    if (t === null) return noData;
    const codes = targets.map((target, index) => targetCode(t, target, terms[index] ?? termOf(target, workings)));
    const worst = codes.length === 1 ? (codes[0] ?? "") : `MIN(${codes.join(",")})`;
    return `IF(${t.present},CHOOSE(${met + 1}+${worst},${ladder.map(word).join(",")}),${noData})`;
  }

  /** One level's verdict as a number; targets that are missing or replaced by an adjusted one rank last. */
  function targetCode(actual: Term, target: TargetColumn, k: Term): string {
    const adjusted = target.supersededBy === null ? undefined : layout.targets[target.supersededBy];
    const zero = `AND(${is.amount},NOT(${is.lower}),${k.high}=0)`;
    const judged = `IF(${zero},2,${months === null ? atYearEnd(actual, k) : withinYear(actual, k, months)})`;
    if (adjusted !== undefined && adjusted.judged) return `IF(AND(${k.present},NOT(${termOf(adjusted, workings).present})),${judged},3)`;
    return k.fails ? `IFERROR(${judged},3)` : `IF(${k.present},${judged},3)`;
  }

  /** 1 above, 0 at or inside, −1 below the target; turned round where lower is better. */
  function against(figure: string, k: Term): string {
    return `${sign}*((${figure}>${k.high})-(${figure}<${k.low}))`;
  }

  function atYearEnd(actual: Term, k: Term): string {
    const nearly = `IF(AND(${is.amount},NOT(${is.lower}),${k.low}>0,ROUND(${actual.low}*20-${k.low}*19,6)>=0),${code("nearly-met")},${code("missed")})`;
    return `CHOOSE(2+${against(actual.low, k)},${nearlyMet ? nearly : code("missed")},0,1)`;
  }

  function withinYear(actual: Term, k: Term, elapsed: number): string {
    const pace = (bound: string, holds: string): string => `IF(ROUND(${actual.low}*12-${bound}*${elapsed},6)${holds}0,${code("on-pace")},${code("behind-pace")})`;
    const expected = (falls: string, otherwise: string): string => (outlook === null ? otherwise : `IF(IF(${outlook.present},${falls},FALSE),${code("at-risk")},${otherwise})`);
    const reached = (otherwise: string): string => (outlook === null ? otherwise : `IF(${outlook.present},${code("on-pace")},${otherwise})`);
    const risingFlow = `IF(AND(${is.flow},${k.low}>0),${reached(pace(k.low, ">="))},${code("not-judged")})`;
    const below = expected(outlook === null ? "" : `${against(outlook.low, k)}<0`, risingFlow);
    const general = `CHOOSE(2+${against(actual.low, k)},${below},0,1)`;
    const fallingFlow = `IF(${actual.low}>${k.high},${code("at-risk")},${expected(outlook === null ? "" : `${outlook.low}>${k.high}`, reached(pace(k.high, "<=")))})`;
    return `IF(AND(${is.flow},${is.lower}),${fallingFlow},${general})`;
  }
}
