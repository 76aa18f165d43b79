/** Formula text into a tree, remembered by text. */
import { parse, tokenize, type AstExpression, type Token } from "@borgar/fx";

/** Text after "=" that is no formula. */
export class FormulaSyntaxError extends Error {
  constructor(readonly input: string) {
    super(`Not a formula: ${input}`);
    this.name = "FormulaSyntaxError";
  }
}

const LIMIT = 50_000;
const trees = new Map<string, AstExpression | null>();

/** The syntax tree of a formula without "="; null where it cannot be read. */
export function parseFormula(formula: string): AstExpression | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  if (trees.size >= LIMIT) trees.clear();
  let tree: AstExpression | null;
  try {
    tree = parse(joinDeadReferences(tokenize(formula)), { looseRefCalls: true });
  } catch {
    tree = null;
  }
  trees.set(formula, tree);
  return tree;
}

/** Sheet1!#REF! arrives in three tokens that the parser does not know; to a computation it is just #REF!. */
function joinDeadReferences(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.type === "error")) return tokens;
  return tokens.filter((token, index) => {
    const isContext = token.type.startsWith("context") && tokens[index + 1]?.value === "!" && tokens[index + 2]?.type === "error";
    const isMark = token.value === "!" && tokens[index - 1]?.type.startsWith("context") === true && tokens[index + 1]?.type === "error";
    return !isContext && !isMark;
  });
}

/** Whether a text without "=" is a formula that Excel's grammar allows. */
export function isFormula(formula: string): boolean {
  return formula.trim() !== "" && parseFormula(formula) !== null;
}

/** _xlfn. and its kin mark functions that are younger than the file format. */
export function bareFunctionName(name: string): string {
  return name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

/** A LET or LAMBDA name as it is compared. */
export function localKey(name: string): string {
  return name.replace(/^_xlpm\./i, "").toLowerCase();
}
