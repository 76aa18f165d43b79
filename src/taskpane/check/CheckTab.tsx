/** Kiểm tra văn bản: from a text or file to its marked figures, with every state between. */
import { useCallback, useEffect, useRef, useState } from "react";
import { LiveRegion } from "../parts/LiveRegion";
import type { Language } from "../texts";
import { CheckForm } from "./CheckForm";
import { Checking } from "./Checking";
import { ReportView } from "./ReportView";
import type { CheckInput, CheckedReport } from "./compute";
import { summaryOf } from "./copy-list";
import { NoWorkerError, runCheck } from "./run-check";
import { CheckTextsContext, checkTexts } from "./use-texts";

type Stage =
  | { readonly kind: "asking"; readonly problem: string }
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "checked"; readonly report: CheckedReport };

/** It stays mounted while other tabs are open: the text and what was found are still there afterwards. */
export function CheckTab({ language }: { language: Language }) {
  const t = checkTexts(language);
  const [text, setText] = useState("");
  const [stage, setStage] = useState<Stage>({ kind: "asking", problem: "" });
  const [notice, setNotice] = useState({ text: "", count: 0 });
  const running = useRef<AbortController | null>(null);
  const say = useCallback((said: string) => setNotice(({ count }) => ({ text: said, count: count + 1 })), []);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (given: CheckInput | File) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const name = "name" in given ? given.name : "";
    setStage({ kind: "checking", name });
    try {
      const input: CheckInput = given instanceof File ? { kind: "file", name, bytes: await bytesOf(given) } : given;
      controller.signal.throwIfAborted();
      const answer = await runCheck(input, controller.signal);
      if (running.current !== controller) return;
      if (answer.kind === "failed") return setStage({ kind: "asking", problem: t.problem[answer.problem] });
      setStage({ kind: "checked", report: answer.report });
      say(summaryOf(answer.report, t));
    } catch (error) {
      // Stopped by a person or by the next check; a file that cannot be read at all ends here too.
      if (running.current !== controller) return;
      setStage({ kind: "asking", problem: controller.signal.aborted ? "" : error instanceof NoWorkerError ? t.problem["no-worker"] : t.problem.unforeseen });
    } finally {
      if (running.current === controller) running.current = null;
    }
  };
  const stop = () => {
    running.current?.abort();
    setStage({ kind: "asking", problem: "" });
    say(t.stopped);
  };

  return (
    <CheckTextsContext.Provider value={t}>
      {stage.kind === "asking" && <CheckForm text={text} problem={stage.problem} onText={setText} onCheck={(input) => void check(input)} />}
      {stage.kind === "checking" && <Checking name={stage.name} onStop={stop} />}
      {stage.kind === "checked" && <ReportView report={stage.report} onAgain={() => setStage({ kind: "asking", problem: "" })} say={say} />}
      <LiveRegion notice={notice} />
    </CheckTextsContext.Provider>
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
