/** The same jobs on files: `soat-so recalc IN.xlsx --out OUT.xlsx [--json]`, `soat-so summarise IN.xlsx`, `soat-so check REPORT…`. */
import { parseArgs } from "node:util";
import { CliError, USAGE } from "./messages";

/** Commands come with what they need: a check of text waits for no stand-in of Excel. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = { recalc: runRecalc, summarise: runSummarise, check: runCheck };

async function runRecalc(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: "string" }, json: { type: "boolean", default: false } } });
  const { recalc } = await import("./recalc");
  return recalc({ input: one(positionals), output: values.out ?? null, json: values.json });
}

async function runSummarise(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { style: { type: "string", default: "city" }, length: { type: "string", default: "medium" }, table: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const { summarise } = await import("./summarise");
  return summarise({ input: one(positionals), style: values.style, length: values.length, table: values.table ?? null, json: values.json });
}

async function runCheck(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  const { check } = await import("./check");
  return check({ files: positionals, json: values.json });
}

function one(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CliError(USAGE);
  return file;
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  const command = COMMANDS[name];
  if (!command) throw new CliError(USAGE);
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const badOption = typeof error === "object" && error !== null && String((error as { code?: string }).code).startsWith("ERR_PARSE_ARGS");
    const line = error instanceof CliError ? error.message : badOption ? USAGE : `Lỗi không lường trước: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${line.replace(/\s*\n\s*/g, " ")}\n`);
    process.exitCode = 2;
  },
);
