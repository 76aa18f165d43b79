/** Shares that make a hundred, and how each has moved: "nông nghiệp chiếm 21,4%, giảm 1,2 điểm %; công nghiệp 42,1%, tăng 0,9 điểm %; dịch vụ 36,5%, tăng 0,3 điểm %". What some of them gain, in points, the others lose. */
import { addIntervals, exact, HUNDRED, meets, powerOfTen, ZERO, type Interval } from "../../../figures";
import { placeOf, signedGrowth, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { intervalOf, isPercent, isPoints, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";

const LEAST = 3;
const MOST = 8;
const WAY = /^(?:tăng|giảm|cao hơn|thấp hơn)$/u;
/** From a share to how it has moved. */
const BEHIND = /^[^;.\d]{0,60}$/u;
const STAYS = /(?<![A-Za-zÀ-ỹ])(?:giữ nguyên|không (?:thay )?đổi|giữ ổn định)(?![A-Za-zÀ-ỹ])/u;
const OF_SHARES = /(?<![A-Za-zÀ-ỹ])(?:tỷ trọng|cơ cấu)(?![A-Za-zÀ-ỹ])/u;
/** From one change to the next, or from the last share to the first, where they are told behind all shares. */
const MOST_AHEAD = 160;
const NEXT_SENTENCE = /[.;(]/u;

const isMove = (r: Reading | undefined): r is Reading =>
  r !== undefined && (isPoints(r.figure) || isPercent(r.figure)) && (r.role === "change" || r.role === "growth") && WAY.test(r.operator) && r.toLevel !== true && r.average !== true && !r.figure.bound && r.figure.hedge === null;

/** The change right behind each share; null for one that stays as it was. */
function behindEach({ paragraph: { content: { low } }, readings }: ReadParagraph, places: readonly number[]): readonly (Reading | null)[] | undefined {
  const out: (Reading | null)[] = [];
  for (const [i, place] of places.entries()) {
    const [own, move] = [readings[place], readings[place + 1]];
    const next = places[i + 1];
    if (own === undefined) return undefined;
    const rest = low.slice(own.figure.unitEnd, next === undefined ? own.figure.unitEnd + MOST_AHEAD : readings[next]?.figure.start);
    if (next === place + 1 ? STAYS.test(rest) : next === undefined && !isMove(move) && STAYS.test(rest.split(/[;.]/u)[0] ?? "")) out.push(null);
    else if (isMove(move) && (next === undefined || next === place + 2) && BEHIND.test(low.slice(own.figure.unitEnd, move.figure.start))) out.push(move);
    else return undefined;
  }
  return out;
}

/** The changes that follow the shares in their order, under their names. */
function inTurn({ paragraph: { content: { low } }, readings }: ReadParagraph, places: readonly number[]): readonly Reading[] | undefined {
  const last = places[places.length - 1] ?? 0;
  const moves = readings.slice(last + 1, last + 1 + places.length).filter(isMove);
  const [first] = moves;
  const end = readings[last]?.figure.unitEnd ?? 0;
  if (first === undefined || moves.length < places.length || isMove(readings[last + 1 + places.length]) || !NEXT_SENTENCE.test(low.slice(end, first.figure.start)) || first.figure.start - end > MOST_AHEAD) return undefined;
  const named = moves.every((move, i) => {
    const own = readings[places[i] ?? -1];
    const words = new Set(contentWords(own?.clause ?? ""));
    const told = contentWords(move.clause);
    return told.length > 0 && told.some((word) => words.has(word));
  });
  return named ? moves : undefined;
}

const added = (moves: readonly Reading[], values: Values): Interval => moves.map((move) => intervalOf(signedGrowth(move, values(move.figure)))).reduce(addIntervals);

/** `named`: the text says that these are the shares of a structure; of other shares one may have gone, and only a slip tells. */
function draftOf(moves: readonly Reading[], named: boolean): Draft | null {
  const holds = (values: Values): boolean => meets(added(moves, values), exact(ZERO));
  const ok = holds(asWritten);
  const figures = moves.map(({ figure }) => figure);
  // "chiếm 60%, tăng 5%": in percent, the value itself may have risen.
  if (!ok && !named && !slipMends(figures, holds, true)) return null;
  if (!ok && !figures.every(isPoints) && !(figures.every((f) => tellingDigits(f) > 1) && slipMends(figures, holds))) return null;
  const total = moves.reduce((all, move) => all.plus(signedGrowth(move).value), ZERO);
  // Changes of shares that were themselves rounded.
  const coarsest = powerOfTen(-Math.min(...figures.map((f) => f.decimals)));
  if (!ok && total.abs().lte(coarsest.times(figures.length + 2).div(2))) return null;
  return {
    kind: "points", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? "Mức tăng, giảm của các tỷ trọng bù trừ nhau." : `Cần xem: các tỷ trọng cộng lại bằng 100%, mà mức tăng, giảm của chúng cộng lại còn ${shownSum(total.toFixed())} điểm %.`,
    formula: `${moves.map((move) => `${move.operator} ${shown(move.figure)}`).join("; ")}: ${ok ? "=" : "≠"} 0`,
  };
}

const shownSum = (text: string): string => text.replace(".", ",").replace("-", "−");

function ofStructure(report: ReadReport, shares: readonly Figure[]): Draft[] {
  const read = report.paragraphs[shares[0]?.paragraph ?? -1];
  if (read === undefined || shares.length < LEAST || shares.length > MOST || shares.some((f) => f.paragraph !== read.paragraph.index)) return [];
  const places = [...shares].sort((a, b) => a.start - b.start).map((f) => placeOf(read.readings, f));
  if (places.some((place) => place < 0)) return [];
  const found = behindEach(read, places) ?? inTurn(read, places);
  const moves = (found ?? []).filter((move) => move !== null);
  if (moves.length < 2) return [];
  const bases = new Set(moves.map(({ base }) => base.replace(/so với|so/gu, "").trim()).filter((base) => base !== ""));
  const named = OF_SHARES.test(read.paragraph.content.low);
  if (bases.size > 1 || (!named && !moves.every(({ figure }) => isPoints(figure)))) return [];
  const draft = draftOf(moves, named);
  return draft === null ? [] : [draft];
}

/** How the shares of each structure have moved; `sums`: the structures that make a hundred. */
export function changesOfShares(report: ReadReport, sums: readonly Draft[]): Draft[] {
  const seen = new Set<number>();
  return sums.flatMap(({ kind, verdict, figures }) => {
    const [first] = figures;
    if (kind !== "sum" || verdict !== "consistent" || first === undefined || seen.has(first.id) || !figures.every((f) => isPercent(f) && !isPoints(f)) || !meets(figures.map(intervalOf).reduce(addIntervals), exact(HUNDRED))) return [];
    seen.add(first.id);
    return ofStructure(report, figures);
  });
}
