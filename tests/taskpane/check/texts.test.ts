import { en } from "../../../src/taskpane/check/texts.en";
import { vi } from "../../../src/taskpane/check/texts.vi";

function keys(texts: object, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === "object" && value !== null ? keys(value, `${prefix}${key}.`) : [`${prefix}${key}(${typeof value === "function" ? value.length : ""})`]));
}

test("both languages have the same texts with the same blanks", () => {
  expect(keys(en)).toEqual(keys(vi));
});
