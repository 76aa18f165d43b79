/** What the pane asks of the jobs: everything it knows of Excel goes through this interface. */
import type { NarrativeOptions, Narrative } from "../narrative";
import type {
  InsertRequest,
  InsertResult,
  JobFailure,
  MatchRequest,
  Overview,
  OverrideRequest,
  Place,
  Progress,
  RecalculateResult,
  Settings,
  UndoResult,
} from "../jobs";

/** Each function rejects with an error that carries `failure: JobFailure`. */
export interface JobsApi {
  overview(): Promise<Overview>;
  recalculate(options?: { progress?: Progress; signal?: AbortSignal }): Promise<RecalculateResult>;
  /** From the last overview, without a round trip to Excel. */
  narrate(options: NarrativeOptions): Promise<Narrative>;
  insertNarrative(request: InsertRequest): Promise<InsertResult>;
  undo(): Promise<UndoResult>;
  goTo(place: Place): Promise<void>;
  /** From the last overview; null where the indicator or header is not known. */
  placeOf(indicator: string, header?: string): Place | null;
  selectedIndicators(): Promise<{ table: string; rows: number[] } | null>;
  matchColumns(request: MatchRequest): Promise<Overview>;
  override(request: OverrideRequest): Promise<Overview>;
  saveSettings(settings: Settings): Promise<Overview>;
  /** Adds the template's sheet to the open workbook. */
  insertSample(): Promise<Overview>;
  /** Returns the function that stops listening. */
  onSelection(handler: (at: { table: string; row: number } | null) => void): () => void;
  /** Inputs changed: what the pane shows may be stale. */
  onChanged(handler: () => void): () => void;
}

/** A job's failure, or something nobody foresaw: then whether the workbook was touched is not known. */
export type PaneFailure = Omit<JobFailure, "workbook"> & { readonly workbook: JobFailure["workbook"] | "unsure" };

/** The failure an error carries, or an `unknown` one made of whatever was thrown; `message` is for people. */
export function failureOf(error: unknown, message: string): PaneFailure {
  if (typeof error === "object" && error !== null && "failure" in error) return (error as { failure: JobFailure }).failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "unknown", message, workbook: "unsure", detail };
}
