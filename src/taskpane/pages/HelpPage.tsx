/** "Trợ giúp": four steps, the keys, the headers that are recognised. */
import { SubPage } from "../parts/SubPage";
import { useTexts } from "../texts";

export function HelpPage({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  return (
    <SubPage title={t.help.title} onBack={onClose}>
      <h3 className="help-title">{t.help.steps}</h3>
      <ol className="help-steps">
        <li>{t.help.step1}</li>
        <li>{t.help.step2}</li>
        <li>{t.help.step3}</li>
        <li>{t.help.step4}</li>
      </ol>
      <h3 className="help-title">{t.help.headers}</h3>
      <p className="help-text">{t.help.headersBody}</p>
      <h3 className="help-title">{t.help.keys}</h3>
      <dl className="help-keys">
        {t.help.keyList.map(([key, meaning]) => [
          <dt key={key}>{key}</dt>,
          <dd key={`${key} meaning`} className="help-meaning">
            {meaning}
          </dd>,
        ])}
      </dl>
    </SubPage>
  );
}
