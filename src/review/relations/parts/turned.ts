/** Lists that turn to another question: "có 96 tổ, trong đó 41 tổ trồng rau, 9 đội nuôi cá; 60 tổ đã có hợp đồng, 12 tổ có nhãn hiệu". */
import type { ReadReport } from "../../claims/read";
import { nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { familyOf } from "../lists/families";
import type { PartList } from "../lists/partlist";

const MOST_BEHIND = 6;

/** The sign between two figures: the last of "," and ";" outside brackets. */
function signBetween(low: string, a: Figure, b: Figure): string {
  return /[,;.:](?!\d)(?=[^,;.:]*$)/u.exec(low.slice(a.unitEnd, b.start).replace(/\([^()]*\)/gu, " "))?.[0] ?? "";
}

/** Where items of a list that need not tell all are parted by "," and another of the total's own noun follows behind a ";": that other one. */
function turnOf(report: ReadReport, { total, parts, claims }: PartList): Figure | null {
  const [first, second] = parts;
  const noun = nounOf(total.figure);
  const read = first === undefined ? undefined : report.paragraphs[first.figure.paragraph];
  if (claims !== "some" || first === undefined || second === undefined || read === undefined || noun === "" || second.figure.paragraph !== first.figure.paragraph) return null;
  const { low } = read.paragraph.content;
  const from = read.readings.findIndex(({ figure }) => figure.id === first.figure.id);
  let comma = false;
  for (let i = from + 1; i > 0 && i < Math.min(read.readings.length, from + parts.length + MOST_BEHIND); i++) {
    const [before, figure] = [read.readings[i - 1]?.figure, read.readings[i]?.figure];
    if (before === undefined || figure === undefined || figure.group !== first.figure.group) return null;
    const sign = signBetween(low, before, figure);
    if (sign === ".") return null;
    if (sign === ";") return comma && nounOf(figure) === noun && /;\s*$/u.test(low.slice(before.unitEnd, figure.start)) ? figure : null;
    comma ||= sign === ",";
  }
  return null;
}

/** The drafts of a list without what fails across its turn, or in front of it where nothing says that these are all. */
export function withoutTurned(report: ReadReport, list: PartList, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.every(({ verdict }) => verdict === "consistent")) return drafts;
  const turn = turnOf(report, list);
  return turn === null ? drafts : drafts.filter(({ verdict, figures }) => verdict === "consistent" || (figures.every((figure) => figure.start < turn.start) && familyOf(list.total, list.parts.filter(({ figure }) => figure.start < turn.start)) !== null));
}
