/** House style of a city or ward: "đạt x% kế hoạch" for everything, also below 100 %. */
import { beside, goalNoun, type House } from "./house";

export const CITY: House = {
  percentDecimals: 0,
  goal: ({ noun, assigned, byCouncil }) => {
    if (assigned === "") return noun;
    return byCouncil ? `so với Nghị quyết ${assigned}` : `${noun} ${assigned}`;
  },
  achievement: (percent, goal) => ({
    before: "đạt ",
    figure: { value: percent, role: "percentOfTarget", unit: "percent" },
    after: ` ${goal}`,
  }),
  points: (points, goal) => {
    if (points.eq(0)) return { before: "đạt", figure: null, after: ` ${goalNoun(goal)}` };
    return {
      before: beside(points.gt(0) ? "cao hơn" : "thấp hơn", goal),
      figure: { value: points, role: "gap", unit: "points" },
      after: "",
    };
  },
};
