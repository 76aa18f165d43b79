/** Places that say other things under the same names, and so tell nothing again. */
import type { Statement } from "../../links/statements";
import type { Evidence } from "../agreeing/evidence";
import type { Comparable } from "./comparable";

/** Statements of one place that are set beside those of another. */
const MOST_BESIDE = 16;
/** What names share at least, and have of their own at most, that mean one thing. */
const SHARED = 1;
const OWN = 0.5;

/** True where what stands beside two statements under one name ("chiều mua vào", day after day) differs oftener than it agrees. */
export function parallelIn(statements: readonly Statement[], evidence: Evidence, comparable: Comparable): (a: Statement, b: Statement) => boolean {
  const places = new Map<string, Statement[]>();
  for (const s of statements) {
    const there = places.get(s.place);
    if (there === undefined) places.set(s.place, [s]);
    else if (there.length < MOST_BESIDE) there.push(s);
  }
  return (a, b) => {
    let [agree, differ] = [0, 0];
    for (const x of places.get(a.place) ?? []) {
      for (const y of places.get(b.place) ?? []) {
        if ((x === a && y === b) || !comparable(x, y)) continue;
        const { shared, own } = evidence.names(x, y);
        if (shared < SHARED || Math.max(...own) > OWN) continue;
        if (x.value.eq(y.value)) agree++;
        else if (x !== a && y !== b) differ++;
      }
    }
    return differ > agree;
  };
}
