/** Whether a run of values tells what there was before: "Cùng kỳ năm trước xảy ra 92 vụ, chết 46 người". */
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";

const HEAD = timePattern(`^[\\s"“(–-]*(?:(?:còn|trong khi|trong khi đó)\\s+)?(?:số liệu\\s+|kết quả\\s+|của\\s+)?${LEVEL_OF}(${TIME})`, "u");
const EARLIER = /cùng|trước|ngoái|(?<![A-Za-zÀ-ỹ])ck(?![A-Za-zÀ-ỹ])/u;
const COMPARED = /^[\s"“(–-]*(?:so|đối chiếu)\s/u;
/** How far a run is read back from a value, in characters. */
const MOST = 400;

/** What the run of text says that a place stands in, from its stop or semicolon: what there was, changes from that, or what there is. */
export function runAt(low: string, at: number): "then" | "changes" | "now" {
  const text = low.slice(Math.max(0, at - MOST), at);
  const run = text.slice(Math.max(text.lastIndexOf(";"), text.search(/\.\s(?:(?!\.\s).)*$/su)) + 1);
  return COMPARED.test(run) ? "changes" : EARLIER.test(HEAD.exec(run)?.[1] ?? "") ? "then" : "now";
}
