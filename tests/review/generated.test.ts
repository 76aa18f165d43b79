/** Text that the add-in writes itself from a table never gives a finding. */
import fc from "fast-check";
import { narrate, narrativeText } from "../../src/narrative";
import { TEN_MONTHS_2023, YEAR_2023 } from "../support/plan-tables";
import { check, troubles } from "./helpers";
import { specs, tableOf } from "./tables-of";

test("random tables, both house styles: zero findings", () => {
  fc.assert(
    fc.property(specs, fc.constantFrom(YEAR_2023, TEN_MONTHS_2023), fc.constantFrom<"city" | "province">("city", "province"), (rows, period, style) => {
      const table = tableOf(rows, period);
      const text = narrativeText(narrate([table], { style, length: "full", scope: { kind: "table", table: table.name } })).join("\n");
      expect({ text, found: troubles(text) }).toEqual({ text, found: [] });
      expect(check(text).findings).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
