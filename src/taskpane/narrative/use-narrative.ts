/** The text of the present choices, rewritten whenever they or the figures change. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Overview } from "../../jobs";
import type { Narrative, NarrativeOptions } from "../../narrative";
import type { JobsApi } from "../jobs-api";

/** What the tab's form holds; it outlives a change of tabs. */
export type Choices = Pick<NarrativeOptions, "style" | "length" | "scope">;

export function optionsOf({ style, length, scope }: Choices, { settings }: Overview): NarrativeOptions {
  return { style, length, scope, leadingZero: settings.leadingZero, ...(settings.percentDecimals === null ? {} : { percentDecimals: settings.percentDecimals }) };
}

/** null until the first text is there; the old text stays until the new one is, so that nothing jumps. */
export function useNarrative(jobs: JobsApi, overview: Overview, options: NarrativeOptions | null, onFailure: (error: unknown) => void): Narrative | null {
  const [narrative, setNarrative] = useState<Narrative | null>(null);
  const fail = useRef(onFailure);
  useEffect(() => {
    fail.current = onFailure;
  });
  // Options are made anew at every drawing: their content decides, not their identity.
  const wanted = useMemo(() => JSON.stringify(options), [options]);
  useEffect(() => {
    const asked = JSON.parse(wanted) as NarrativeOptions | null;
    if (asked === null) return setNarrative(null);
    let current = true;
    jobs.narrate(asked).then(
      (written) => current && setNarrative(written),
      (error: unknown) => current && fail.current(error),
    );
    return () => {
      current = false;
    };
  }, [jobs, wanted, overview]);
  return narrative;
}
