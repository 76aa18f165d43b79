/** A page over the tabs (settings, help, column match): takes the focus, Escape or "Quay lại" gives it back. */
import { Button } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useTexts } from "../texts";
import { Icon } from "./Icon";

export function SubPage({ title, children, footer, onBack, onSubmit }: { title: string; children: ReactNode; footer?: ReactNode; onBack: () => void; onSubmit?: () => void }) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form
      className="page"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div className="page-head">
        <Button type="button" appearance="subtle" icon={<Icon name="back" />} aria-label={t.page.back} title={t.page.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className="page-title">
          {title}
        </h2>
      </div>
      <div className="page-body">{children}</div>
      {footer !== undefined && <div className="page-foot">{footer}</div>}
    </form>
  );
}
