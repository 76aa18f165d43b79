/** In place of a part that could not be fetched: without the network the rest of the pane goes on. */
import { useTexts } from "../texts";

export function NotFetched() {
  const t = useTexts();
  return <p className="narrative-empty">{t.tabs.notFetched}</p>;
}
