/**
 * Who may know whom (README, "Ngôi nhà"): figures ← plan ← narrative, review ← jobs ← taskpane, commands, cli.
 * `workbook` alone speaks Office.js; `excel-standin` knows nothing of the product.
 */
const room = (name) => `^src/${name}/`;
const only = (name, allowed) => ({
  name: `${name}-knows-only-${allowed.join("-") || "itself"}`,
  severity: "error",
  from: { path: room(name) },
  to: { path: "^src/", pathNot: [name, ...allowed].map(room) },
});
/** Inside the relations of a report: links, lists ← rests ← parts; links, lists ← shares, changes ← plans ← across. */
const RELATIONS = "src/review/relations/";
const relations = (name, allowed) => ({
  name: `relations-${name}-know-only-${allowed.join("-") || "the-common-ground"}`,
  severity: "error",
  from: { path: `^${RELATIONS}${name}/` },
  to: { path: `^${RELATIONS}[a-z]+/`, pathNot: [name, ...allowed].map((a) => `^${RELATIONS}${a}/`) },
});
const PURE = "^src/(figures|plan|narrative|review)/";
module.exports = {
  forbidden: [
    only("figures", []),
    only("plan", ["figures"]),
    only("narrative", ["figures", "plan"]),
    only("review", ["figures", "plan"]),
    only("workbook", ["figures", "plan"]),
    only("jobs", ["figures", "plan", "narrative", "review", "workbook"]),
    only("commands", ["jobs"]),
    only("taskpane", ["figures", "plan", "narrative", "review", "jobs", "word"]),
    only("word", ["figures", "plan", "narrative", "review"]),
    relations("links", []),
    relations("forms", []),
    relations("tables", []),
    relations("lists", []),
    relations("rests", ["links", "lists"]),
    relations("parts", ["links", "lists", "rests"]),
    relations("shares", ["links", "lists"]),
    relations("changes", ["links", "lists"]),
    relations("plans", ["links", "lists", "shares", "changes"]),
    relations("across", ["links", "lists", "parts", "shares", "changes", "plans"]),
    {
      name: "standin-knows-nothing-of-the-product",
      severity: "error",
      from: { path: room("excel-standin") },
      to: { path: "^src/", pathNot: [room("excel-standin"), "^src/standin-page/"] },
    },
    {
      name: "product-knows-nothing-of-the-standin",
      severity: "error",
      from: { path: "^src/", pathNot: [room("excel-standin"), room("cli")] },
      to: { path: room("excel-standin") },
    },
    {
      name: "pure-rooms-use-no-platform",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-rooms-use-few-libraries",
      severity: "error",
      from: { path: PURE },
      to: { path: "node_modules", pathNot: ["node_modules/big.js", "node_modules/@types/big.js"] },
    },
    { name: "no-circles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    { name: "no-orphans-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "types", "default"] },
  },
};
