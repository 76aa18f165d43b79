/** The third tab's panel: fetched when it is first opened, then kept, so that a text and its findings outlast other tabs. */
import type { ReactNode } from "react";
import { Suspense, lazy } from "react";
import { useTexts } from "./texts";
import type { Language } from "./texts";

const CheckTab = lazy<(props: { language: Language }) => ReactNode>(() => import("./check").then((check) => check.loadCheckTab()).catch(() => ({ default: NotFetched })));

export function CheckPanel({ hidden, language }: { hidden: boolean; language: Language }) {
  return (
    <div role="tabpanel" id="panel-check" aria-labelledby="tab-check" hidden={hidden} className={hidden ? undefined : "pane-panel"}>
      <Suspense
        fallback={
          <div className="narrative-waiting">
            <div className="skeleton" />
          </div>
        }
      >
        <CheckTab language={language} />
      </Suspense>
    </div>
  );
}

/** Without the network the rest of the pane goes on. */
function NotFetched() {
  const t = useTexts();
  return <p className="narrative-empty">{t.tabs.notFetched}</p>;
}
