/** The two spellings of a formula: what people see and Office.js speaks (UI), and what an .xlsx stores (file). */
import { tokenize, type Token } from "@borgar/fx";
import { nameKey, printFile, printUi, readStructured } from "./structured";
import type { FormContext } from "./types";

/**
 * Functions younger than the file format, stored with a prefix.
 * Source: learn.microsoft.com, "Issue: An _xlfn. prefix is displayed in front of a formula", and MS-XLSX future functions.
 */
const YOUNG: ReadonlySet<string> = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW " +
    "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
    "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORMULATEXT " +
    "FORECAST.ETS FORECAST.LINEAR GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA " +
    "ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** Two of them live in a namespace of their own. */
const WORKSHEET_SPACE: ReadonlySet<string> = new Set(["FILTER", "SORT"]);
/** These are as old as the others but were never prefixed. */
const UNPREFIXED: ReadonlySet<string> = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING"]);

function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("_XLFN.")) return name;
  if (WORKSHEET_SPACE.has(upper)) return `_xlfn._xlws.${upper}`;
  return YOUNG.has(upper) && !UNPREFIXED.has(upper) ? `_xlfn.${upper}` : name;
}

function read(formula: string): Token[] | null {
  try {
    return tokenize(formula);
  } catch {
    return null;
  }
}

/** Lower-case names that LET and LAMBDA declare. */
function declaredNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type !== "func" || !/^(_xlfn\.)?(let|lambda)$/i.test(token.value)) return;
    let depth = 0;
    let argument = 0;
    let fresh = false;
    for (const next of tokens.slice(index + 1)) {
      if (next.value === "(" || next.value === "{") {
        depth += 1;
        fresh = depth === 1 || fresh;
      } else if (next.value === ")" || next.value === "}") {
        depth -= 1;
        if (depth === 0) break;
      } else if (next.value === "," && depth === 1) {
        argument += 1;
        fresh = true;
      } else if (next.type !== "whitespace" && fresh) {
        fresh = false;
        const declares = /let$/i.test(token.value) ? argument % 2 === 0 : true;
        if (declares && depth === 1 && next.type === "range_named") names.add(next.value.replace(/^_xlpm\./i, "").toLowerCase());
      }
    }
  });
  return names;
}

/**
 * UI form → file form: [@x] becomes Table[[#This Row],[x]], young functions get _xlfn., LET's names _xlpm., an @ of
 * implicit intersection goes away (plain formulas intersect by themselves in a file). Unreadable text stays as it is.
 */
export function toFileForm(formula: string, context: FormContext = {}): string {
  const tokens = read(formula);
  if (!tokens) return formula;
  const locals = declaredNames(tokens);
  return tokens
    .map((token, index) => {
      if (token.type === "func") return fileFunction(token.value);
      if (token.type === "structured") return structuredForm(token.value, (reference) => printFile({ ...reference, table: reference.table || (context.table ?? "") }), context.table === undefined);
      if (token.type === "range_named" && locals.has(token.value.toLowerCase())) return `_xlpm.${token.value}`;
      if (token.value === "@" && token.type === "operator") return "";
      if (token.value === "#" && token.type === "operator") return ")";
      return tokens[index + 1]?.value === "#" && tokens[index + 1]?.type === "operator" ? `_xlfn.ANCHORARRAY(${token.value}` : token.value;
    })
    .join("");
}

/** File form → UI form; the table's own name is left out within it, as Excel shows it. */
export function toUiForm(formula: string, context: FormContext = {}): string {
  const tokens = read(formula);
  if (!tokens) return formula;
  return tokens
    .map((token) => {
      if (token.type === "func") return token.value.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/i, "");
      if (token.type === "range_named") return token.value.replace(/^_xlpm\./i, "");
      if (token.type !== "structured") return token.value;
      return structuredForm(
        token.value,
        (reference) => {
          const own = context.table !== undefined && nameKey(reference.table) === nameKey(context.table);
          const short = own && reference.columns.length > 0 && (reference.sections.length === 0 || (reference.sections.length === 1 && reference.sections[0] === "this row"));
          return printUi(short ? { ...reference, table: "" } : reference);
        },
        false,
      );
    })
    .join("");
}

function structuredForm(text: string, print: (reference: NonNullable<ReturnType<typeof readStructured>>) => string, keepLocal: boolean): string {
  const reference = readStructured(text);
  if (!reference || (keepLocal && reference.table === "")) return text;
  return print(reference);
}
