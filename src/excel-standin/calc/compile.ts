/** From a formula's tree to something that runs, with the list of cells it reads. */
import { parseA1Ref, type AstExpression, type CallExpression } from "@borgar/fx";
import type { Area, CellValue, DefinedName, Table } from "../model/types";
import { inMode, intersect, MAX_COLUMN, MAX_ROW } from "./cells";
import type { Code, Compile, Frame, Mode, Precedent, Run } from "./code";
import { errorOf, isError, NAME, REF, VALUE } from "./errors";
import { compileCall } from "./functions/define";
import { functionNamed, specialNamed, VOLATILE_SPECIALS } from "./functions/registry";
import type { Grid, SheetArea } from "./grid";
import { binaryOperator, unaryOperator } from "./operators";
import { locateStructured, readStructured } from "./structured";
import { areaRun, common, hull, isPlain, span, union, wholeColumns } from "./referenceParts";
import { bareFunctionName, localKey, parseFormula } from "./syntax";
import { Lambda, Matrix, MISSING, Reference } from "./values";

/** What names mean where a formula is compiled. */
export interface Surroundings {
  readonly grid: Grid;
  /** The table around the formula's cell. */
  readonly table: Table | null;
  gridByName(name: string): Grid | null;
  /** All sheets in order, for references that span several. */
  grids(): readonly Grid[];
  tableByName(name: string): { table: Table; grid: Grid } | null;
  nameOf(name: string, grid: Grid): DefinedName | null;
}

const DEEPEST_NAMES = 16;

/** Compiles a formula (without "="); one that cannot be read gives #NAME?, as does an unknown function when it runs. */
export function compileFormula(formula: string, around: Surroundings, wanted: Mode = "scalar"): Code {
  const tree = parseFormula(formula);
  if (!tree) return { run: () => NAME, precedents: [], volatile: false, lacking: "function" };
  const compiler = new Compiler(around);
  const run = compiler.compile(tree, wanted);
  return { run, precedents: compiler.precedents, volatile: compiler.volatile, lacking: compiler.lacking };
}

class Compiler {
  readonly precedents: Precedent[] = [];
  volatile = false;
  lacking: Code["lacking"] = null;
  private scope: ReadonlyMap<string, number> = new Map();
  private slots = 0;
  private nameDepth = 0;

  constructor(private readonly around: Surroundings) {}

  readonly compile: Compile = (node, mode) => {
    if (node === null) return () => MISSING;
    switch (node.type) {
      case "Literal": {
        const { value } = node;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = errorOf(node.value);
        return () => error;
      }
      case "ReferenceIdentifier":
        return this.reference(node.value, node.kind, mode);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0] ?? null, mode);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0] ?? null, node.arguments[1] ?? null, mode);
      case "ArrayExpression":
        return this.array(node.elements as readonly (readonly AstExpression[])[]);
      case "CallExpression":
        return this.call(node, mode);
      case "LetExpression":
        return this.inScope(() => {
          const steps = node.declarations.map((declaration) => {
            const run = this.compile(declaration.init, mode === "scalar" ? "operand" : mode);
            return { run, slot: this.bind(declaration.id.name) };
          });
          const body = this.compile(node.body, mode);
          return (frame) => {
            for (const { run, slot } of steps) frame.locals[slot] = run(frame);
            return body(frame);
          };
        });
      case "LambdaExpression":
        return this.inScope(() => {
          const slots = node.params.map((param) => this.bind(param.name));
          const body = this.compile(node.body ?? null, "operand");
          return (frame) =>
            new Lambda(slots.length, (args) => {
              const locals = [...frame.locals];
              slots.forEach((slot, index) => (locals[slot] = args[index] ?? MISSING));
              return body({ ...frame, locals });
            });
        });
      default:
        return () => VALUE;
    }
  };

  private inScope(build: () => Run): Run {
    const before = this.scope;
    const run = build();
    this.scope = before;
    return run;
  }

  private bind(name: string): number {
    const slot = this.slots++;
    this.scope = new Map(this.scope).set(localKey(name), slot);
    return slot;
  }

  private reference(text: string, kind: string, mode: Mode): Run {
    if (kind === "name") return this.name(text, mode);
    if (kind === "table") return this.structured(text, mode);
    const areas = this.locate(text);
    if (!areas) return () => REF;
    for (const area of areas) this.precedents.push({ ...area, thisRow: false });
    return areaRun(areas, mode);
  }

  /** Cells of an A1 reference, on one sheet or each of Sheet1:Sheet3; null where a sheet does not exist. */
  private locate(text: string): SheetArea[] | null {
    const parsed = parseA1Ref(text);
    if (!parsed || !("range" in parsed) || !parsed.range) return null;
    const { range } = parsed;
    const area: Area = {
      top: Math.min(range.top ?? 0, range.bottom ?? MAX_ROW),
      bottom: Math.max(range.bottom ?? MAX_ROW, range.top ?? 0),
      left: Math.min(range.left ?? 0, range.right ?? MAX_COLUMN),
      right: Math.max(range.right ?? MAX_COLUMN, range.left ?? 0),
    };
    const context = parsed.context ?? [];
    if (context.length === 0) return [{ ...area, grid: this.around.grid }];
    if (context.length > 1) {
      this.lacking = "workbook";
      return null;
    }
    const sheet = context[0] ?? "";
    const grid = this.around.gridByName(sheet);
    if (grid) return [{ ...area, grid }];
    const [from, to] = sheet.split(":").map((name) => this.around.gridByName(name));
    if (!from || !to) return null;
    const low = Math.min(from.index, to.index);
    const high = Math.max(from.index, to.index);
    return this.around.grids().slice(low, high + 1).map((each) => ({ ...area, grid: each }));
  }

  private structured(text: string, mode: Mode): Run {
    const parsed = readStructured(text);
    if (!parsed) return () => REF;
    const found = parsed.table === "" ? (this.around.table ? { table: this.around.table, grid: this.around.grid } : null) : this.around.tableByName(parsed.table);
    if (!found) return () => (parsed.table === "" ? VALUE : REF);
    const target = locateStructured(parsed, found.table);
    if (!target) return () => REF;
    const { grid } = found;
    const { top, bottom, left, right, thisRow } = target;
    this.precedents.push({ grid, top, bottom, left, right, thisRow });
    if (!thisRow) return areaRun([{ grid, top, bottom, left, right }], mode);
    const outside = (frame: Frame) => frame.row < top || frame.row > bottom || frame.grid !== grid;
    if (left === right && mode !== "operand") return (frame) => (outside(frame) ? VALUE : frame.world.read(grid, frame.row, left));
    return (frame) => {
      if (outside(frame)) return VALUE;
      return inMode(new Reference([{ grid, top: frame.row, bottom: frame.row, left, right }]), mode, frame);
    };
  }

  private name(text: string, mode: Mode): Run {
    const slot = this.scope.get(localKey(text));
    if (slot !== undefined) return (frame) => inMode(frame.locals[slot] ?? MISSING, mode, frame);
    const upper = text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return () => upper === "TRUE";
    const mark = text.lastIndexOf("!");
    const bare = mark < 0 ? text : text.slice(mark + 1);
    const sheet = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, "").replace(/''/g, "'");
    const home = sheet === null ? this.around.grid : (this.around.gridByName(sheet) ?? this.around.grid);
    const defined = this.around.nameOf(bare, home);
    if (defined) {
      const tree = parseFormula(defined.formula.replace(/^=/, ""));
      if (!tree || this.nameDepth >= DEEPEST_NAMES) return () => NAME;
      this.nameDepth += 1;
      const outer = this.scope;
      this.scope = new Map();
      const run = this.compile(tree, mode);
      this.scope = outer;
      this.nameDepth -= 1;
      return run;
    }
    return sheet === null && this.around.tableByName(bare) ? this.structured(`${bare}[]`, mode) : () => NAME;
  }

  private unary(operator: string, node: AstExpression | null, mode: Mode): Run {
    if (operator === "@") {
      const run = this.compile(node, "operand");
      return (frame) => {
        const operand = run(frame);
        if (operand instanceof Matrix) return operand.at(0, 0);
        const area = operand instanceof Reference ? operand.single : null;
        return area ? intersect(area, frame) : inMode(operand, "scalar", frame);
      };
    }
    if (operator === "#") return this.compile(node, mode);
    const compute = unaryOperator(operator);
    if (!compute) return () => NAME;
    const run = this.compile(node, mode === "scalar" ? "scalar" : "array");
    return (frame) => compute(run(frame), frame.world);
  }

  private binary(operator: string, left: AstExpression | null, right: AstExpression | null, mode: Mode): Run {
    if (operator === ":" || operator === "," || operator === " ") return this.referenceOperator(operator, left, right, mode);
    const compute = binaryOperator(operator);
    if (!compute) return () => NAME;
    const inner: Mode = mode === "scalar" ? "scalar" : "array";
    const a = this.compile(left, inner);
    const b = this.compile(right, inner);
    return (frame) => compute(a(frame), b(frame), frame.world);
  }

  private referenceOperator(operator: string, left: AstExpression | null, right: AstExpression | null, mode: Mode): Run {
    const column = operator === ":" ? wholeColumns(left, right) : null;
    if (column) return this.reference(column, "beam", mode);
    const known = this.precedents.length;
    const a = this.compile(left, "operand");
    const b = this.compile(right, "operand");
    const combine = operator === "," ? union : operator === ":" ? span : common;
    if (operator === ":") this.spanPrecedents(known, left, right);
    return (frame) => {
      const x = a(frame);
      const y = b(frame);
      if (!(x instanceof Reference)) return isError(x) ? x : VALUE;
      if (!(y instanceof Reference)) return isError(y) ? y : VALUE;
      return inMode(combine(x, y), mode, frame);
    };
  }

  /** A1:INDEX(…) may reach cells that neither side names: such a formula runs at each recalculation. */
  private spanPrecedents(known: number, left: AstExpression | null, right: AstExpression | null): void {
    const [a, b, more] = this.precedents.slice(known);
    if (isPlain(left) && isPlain(right) && a && b && !more && !a.thisRow && !b.thisRow && a.grid === b.grid) {
      this.precedents.push({ ...hull(a, b), thisRow: false });
    } else this.volatile = true;
  }

  private array(elements: readonly (readonly AstExpression[])[]): Run {
    const columns = Math.max(0, ...elements.map((row) => row.length));
    const cells = elements.flatMap((row) =>
      Array.from({ length: columns }, (_, index): CellValue => {
        const element = row[index];
        if (element?.type === "Literal") return element.value;
        return errorOf(element?.type === "ErrorLiteral" ? element.value : "#N/A");
      }),
    );
    const matrix = new Matrix(elements.length, columns, cells);
    return () => matrix;
  }

  private call(node: CallExpression, mode: Mode): Run {
    const args = node.arguments as readonly (AstExpression | null)[];
    const { callee } = node;
    if (callee.type !== "Identifier") return this.invoke(this.compile(callee as unknown as AstExpression, "operand"), args, mode);
    const name = bareFunctionName(callee.name);
    const slot = this.scope.get(localKey(name));
    if (slot !== undefined) return this.invoke((frame) => frame.locals[slot] ?? MISSING, args, mode);
    const special = specialNamed(name);
    if (special) {
      if (VOLATILE_SPECIALS.has(name)) this.volatile = true;
      return special(this.compile, args, mode);
    }
    const spec = functionNamed(name);
    if (!spec) {
      if (this.around.nameOf(name, this.around.grid)) return this.invoke(this.name(name, "operand"), args, mode);
      this.lacking ??= "function";
      for (const arg of args) this.compile(arg, "operand"); // so that edits of what it reads are noticed
      return () => NAME;
    }
    if (spec.volatile) this.volatile = true;
    const known = this.precedents.length;
    const run = compileCall(spec, args, this.compile, mode);
    if ((name === "SUMIF" || name === "AVERAGEIF") && args.length === 3) this.stretchedTarget(known);
    return run;
  }

  /** SUMIF(A1:A9,…,B1) adds up B1:B9, of which the formula names only the first cell. */
  private stretchedTarget(known: number): void {
    const [range, ...others] = this.precedents.slice(known);
    const target = others.at(-1);
    const like = range && target && range.bottom - range.top === target.bottom - target.top && range.right - range.left === target.right - target.left;
    if (!like) this.volatile = true;
  }

  /** Calls a LAMBDA. */
  private invoke(callee: Run, args: readonly (AstExpression | null)[], mode: Mode): Run {
    const runs = args.map((arg) => this.compile(arg, "operand"));
    return (frame) => {
      const target = callee(frame);
      if (!(target instanceof Lambda)) return isError(target) ? target : VALUE;
      return inMode(target.call(runs.map((run) => run(frame))), mode, frame);
    };
  }
}
