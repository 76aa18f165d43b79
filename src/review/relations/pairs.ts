/** Two kinds of which no third is thinkable: men and women, town and country, what is so and what is not. */
import { denies } from "./lists/families";

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/thành thị|đô thị/u, /nông thôn/u],
  [/(?<![A-Za-zÀ-ỹ])nam(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])nữ(?![A-Za-zÀ-ỹ])/u],
  [/quốc tế|nước ngoài|(?<![A-Za-zÀ-ỹ])(?:fdi|đtnn)(?![A-Za-zÀ-ỹ])/u, /nội địa|trong nước/u],
  [/ngoài đảng/u, /đảng viên/u],
  [/ngắn hạn/u, /(?<![A-Za-zÀ-ỹ])dài hạn/u],
];

/** True for two names of which one is of the first kind and the other of the second. */
export function isPair(names: readonly string[]): boolean {
  const [first, second] = names;
  if (names.length === 2 && first !== undefined && second !== undefined && (denies(second, first) || denies(first, second))) return true;
  return names.length === 2 && PAIRS.some(([a, b]) => names.every((name) => a.test(name) !== b.test(name)) && a.test(names[0] ?? "") !== a.test(names[1] ?? ""));
}
