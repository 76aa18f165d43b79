/** House style of a province: "vượt (x−100)%" above the target, "đạt kế hoạch" on it, "bằng x%" below it. */
import { beside, goalNoun, type House } from "./house";

export const PROVINCE: House = {
  percentDecimals: 1,
  goal: ({ noun, assigned }) => (assigned === "" ? noun : `${noun} ${assigned}`),
  achievement: (percent, goal) => {
    if (percent.eq(100)) return { before: "đạt", figure: null, after: ` ${goalNoun(goal)}` };
    if (percent.gt(100)) {
      return { before: "vượt ", figure: { value: percent.minus(100), role: "gap", unit: "percent" }, after: ` ${goal}` };
    }
    return { before: "bằng ", figure: { value: percent, role: "percentOfTarget", unit: "percent" }, after: ` ${goal}` };
  },
  points: (points, goal) => {
    if (points.eq(0)) return { before: "đạt", figure: null, after: ` ${goalNoun(goal)}` };
    return {
      before: beside(points.gt(0) ? "vượt" : "thấp hơn", goal),
      figure: { value: points, role: "gap", unit: "points" },
      after: "",
    };
  },
};
