/** "Ký biên bản": what will be signed, by whom; then the record as text and the way to its sheet. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { FailureBar } from "../parts/FailureBar";
import { Icon } from "../parts/Icon";
import type { IconName } from "../parts/Icon";
import { SubPage } from "../parts/SubPage";
import { copyRich } from "../parts/clipboard";
import { Textarea } from "../parts/controls";
import { ReviewerField } from "./ReviewerField";
import type { BookCheck, SignResult } from "./api";
import type { Category } from "./entries";
import { momentText } from "./moments";
import { signatureText } from "./places";
import type { Personal } from "./use-personal";
import type { ReviewActions } from "./use-review";
import { useReviewTexts } from "./use-texts";
import type { ReviewState } from "./review-state";
import type { Language } from "../texts";

export interface SignPageProps {
  readonly check: BookCheck;
  readonly summary: string;
  readonly counts: Readonly<Record<Category, number>>;
  readonly state: ReviewState;
  readonly personal: Personal;
  readonly actions: ReviewActions;
  readonly language: Language;
  readonly onClose: () => void;
}

export function SignPage({ check, summary, counts, state, personal, actions, language, onClose }: SignPageProps) {
  const t = useReviewTexts();
  const [name, setName] = useState(personal.reviewer);
  const [asked, setAsked] = useState(false);
  const who = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;
  const sign = async () => {
    setAsked(true);
    if (name.trim() === "") return who.current?.focus();
    if (busy) return;
    if (await actions.sign(name.trim())) personal.keep({ reviewer: name.trim() });
  };
  if (state.signed !== null) return <Signed result={state.signed} actions={actions} onClose={onClose} />;
  return (
    <SubPage
      title={t.sign.title}
      onBack={onClose}
      onSubmit={() => void sign()}
      footer={
        <div className="foot-buttons">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {t.sign.save}
          </Button>
          <Button type="button" onClick={onClose}>
            {t.sign.cancel}
          </Button>
        </div>
      }
    >
      {state.failure !== null && <FailureBar title={t.failure.title[state.failure.job]} failure={state.failure.failure} language={language} onClose={actions.closeFailure} />}
      <p className="review-body">{t.sign.body}</p>
      <h3 className="review-subtitle">{t.sign.what}</h3>
      <p className="review-summary">{summary}</p>
      <p className="review-line">{t.checkedAt(momentText(check.at))}</p>
      <ul className="review-stand">
        {state.stale && <Standing icon="warning" tone="warning" text={t.watch.stale} />}
        {counts.wrong > 0 && <Standing icon="missed" tone="danger" text={t.sign.openWrong(counts.wrong)} strong />}
        {counts.review > 0 && <Standing icon="warning" tone="warning" text={t.sign.openReview(counts.review)} />}
        {counts.wrong + counts.review === 0 && <Standing icon="met" tone="success" text={t.sign.nothingOpen} />}
        {counts.dismissed > 0 && <Standing icon="hide" tone="neutral" text={t.sign.dismissed(counts.dismissed)} />}
        {check.notChecked.length > 0 && <Standing icon="info" tone="neutral" text={t.sign.notChecked(check.notChecked.length)} />}
      </ul>
      {check.signature !== null && <p className="review-line">{signatureText(check.signature, t)}</p>}
      <ReviewerField ref={who} name={name} known={check.reviewers} asked={asked} onName={setName} />
    </SubPage>
  );
}

function Standing({ icon, tone, text, strong = false }: { icon: IconName; tone: string; text: string; strong?: boolean }) {
  return (
    <li className="review-standing">
      <span className={`foot-icon tone-${tone}`}>
        <Icon name={icon} />
      </span>
      {strong ? <strong className={`tone-${tone}`}>{text}</strong> : <span>{text}</span>}
    </li>
  );
}

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

function Signed({ result, actions, onClose }: { result: SignResult; actions: ReviewActions; onClose: () => void }) {
  const t = useReviewTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  const { signature } = result;
  // The page with the form is gone: its heading was focused, the next one takes over.
  useEffect(() => text.current?.closest("form")?.querySelector("h2")?.focus(), []);
  const copy = () =>
    void copyRich({ plain: result.text, html: result.text.split("\n").map((line) => `<p>${escape(line)}</p>`).join("") }).then((done) => {
      if (!done) {
        text.current?.focus();
        text.current?.select();
      }
      actions.notice(done ? t.sign.copied : t.sign.copyFailed);
    });
  return (
    <SubPage
      title={t.sign.doneTitle}
      onBack={onClose}
      onSubmit={onClose}
      footer={
        <div className="foot-buttons">
          <Button type="submit" appearance="primary">
            {t.sign.close}
          </Button>
          <Button type="button" icon={<Icon name="copy" />} onClick={copy}>
            {t.sign.copy}
          </Button>
        </div>
      }
    >
      <p className="review-signature">
        <span className="foot-icon tone-success">
          <Icon name="met" />
        </span>
        <span>{signatureText(signature, t)}</span>
      </p>
      <Button type="button" size="small" className="check-stop" icon={<Icon name="table" />} onClick={() => actions.goTo([{ file: "", sheet: signature.sheet, address: "A1" }])}>
        {t.sign.goTo(signature.sheet)}
      </Button>
      <div className="review-record">
        <Textarea ref={text} lang="vi" readOnly rows={6} aria-label={t.sign.text} value={result.text} />
      </div>
    </SubPage>
  );
}
