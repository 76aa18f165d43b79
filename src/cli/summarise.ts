/** `soat-so summarise`: the written text of a workbook's tables, one paragraph a line. */
import { JobError } from "../jobs";
import { narrativeText, type HouseStyle, type Length, type Narrative } from "../narrative";
import { CliError, noTable, USAGE } from "./messages";
import { missing } from "./recalc";
import { openWorkbook } from "./workbook-file";

export interface SummariseOptions {
  readonly input: string;
  readonly style: string;
  readonly length: string;
  readonly table: string | null;
  readonly json: boolean;
}

const STYLES: readonly HouseStyle[] = ["city", "province"];
const LENGTHS: readonly Length[] = ["short", "medium", "full"];

export async function summarise({ input, style, length, table, json }: SummariseOptions): Promise<number> {
  const house = STYLES.find((s) => s === style);
  const wanted = LENGTHS.find((l) => l === length);
  if (!house || !wanted) throw new CliError(USAGE);
  const workbook = await openWorkbook(input);
  try {
    const overview = await workbook.jobs.overview().catch((error: unknown) => {
      throw error instanceof JobError ? new CliError(error.message) : error;
    });
    if (overview.tables.length === 0) throw noTable(input, missing({ overview }));
    const names = overview.tables.map((t) => t.name);
    if (table !== null && !names.includes(table)) throw new CliError(`Không có bảng «${table}»; tệp có: ${names.join(", ")}.`);
    const narratives: Narrative[] = [];
    for (const name of table === null ? names : [table]) narratives.push(await workbook.jobs.narrate({ style: house, length: wanted, scope: { kind: "table", table: name } }));
    process.stdout.write(json ? `${JSON.stringify({ narratives }, null, 1)}\n` : `${narratives.flatMap(narrativeText).join("\n")}\n`);
    return 0;
  } finally {
    workbook.close();
  }
}
