/**
 * `npm run api-sets`: the add-in promises to work with ExcelApi 1.14 (manifest.xml). Reads the API set that the type
 * declarations give for every Excel member our code touches and fails on a newer one.
 */
import path from "node:path";
import ts from "typescript";

export const FLOOR = 1.14;
const ROOMS = ["src/workbook", "src/jobs", "src/commands", "src/taskpane"];
const SET = /\[Api set: ExcelApi(Online|Desktop)?\s*(\d+\.\d+|BETA)?/;

export interface NewerMember {
  readonly where: string;
  readonly member: string;
  readonly set: string;
}

/** 1.9 < 1.14: sets count in steps after the dot. */
const minor = (set: string): number => Number(set.split(".")[1] ?? NaN);

/** Members of a newer set than `floor` that the given files use, and how many members were checked in all. */
export function newerMembers(files: readonly string[], options: ts.CompilerOptions, floor: string): { checked: number; newer: NewerMember[] } {
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const newer: NewerMember[] = [];
  let checked = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const set = symbol && apiSet(symbol);
      if (set) {
        checked += 1;
        if (set === "BETA" || minor(set) > minor(floor)) {
          const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
          newer.push({ where: `${path.relative(process.cwd(), node.getSourceFile().fileName)}:${line + 1}`, member: node.name.text, set });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return { checked, newer };
}

/** The lowest set among a member's declarations (overloads), "" for members outside Excel. */
function apiSet(symbol: ts.Symbol): string {
  const sets = (symbol.declarations ?? [])
    .filter((d) => d.getSourceFile().fileName.includes("office-js"))
    .map((d) => SET.exec(d.getFullText()))
    .filter((m): m is RegExpExecArray => m !== null)
    .map((m) => (m[1] ? "BETA" : (m[2] ?? "BETA")));
  return sets.sort((a, b) => (a === "BETA" ? 1 : b === "BETA" ? -1 : minor(a) - minor(b)))[0] ?? "";
}

export function projectFiles(): { files: string[]; options: ts.CompilerOptions } {
  const config = ts.getParsedCommandLineOfConfigFile("tsconfig.json", {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (!config) throw new Error("tsconfig.json is missing");
  const files = config.fileNames.filter((f) => ROOMS.some((room) => path.relative(process.cwd(), f).startsWith(room)));
  return { files, options: config.options };
}

function main(): number {
  const { files, options } = projectFiles();
  const { checked, newer } = newerMembers(files, options, String(FLOOR));
  for (const one of newer) console.error(`✗ ${one.where}: ${one.member} is ExcelApi ${one.set}, the manifest promises ${FLOOR}`);
  if (newer.length > 0) return 1;
  console.log(`✓ ${checked} uses of Excel members, none newer than ExcelApi ${FLOOR}`);
  return 0;
}

if (process.argv[1]?.endsWith("api-sets.ts")) process.exit(main());
