/** Who does it: asked once, then only named, with a way to change it; names from the log are offered. */
import { Button } from "@fluentui/react-components";
import type { RefObject } from "react";
import { forwardRef, useId, useState } from "react";
import { Field } from "../parts/Field";
import { Input } from "../parts/controls";
import { useReviewTexts } from "./use-texts";

export interface ReviewerFieldProps {
  readonly name: string;
  readonly known: readonly string[];
  /** Say what is missing, when it is. */
  readonly asked: boolean;
  readonly onName: (name: string) => void;
}

export const ReviewerField = forwardRef<HTMLInputElement, ReviewerFieldProps>(function ReviewerField({ name, known, asked, onName }, ref) {
  const t = useReviewTexts();
  const list = useId();
  return (
    <>
      <Field label={t.reviewer.label} required problem={asked && name.trim() === "" ? t.reviewer.need : undefined}>
        <Input ref={ref} lang="vi" autoComplete="name" maxLength={80} list={list} value={name} onValue={onName} />
      </Field>
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
});

/** The field where no name is known yet or another is wanted, else the line that says who. */
export function ReviewerChoice({ who, ...field }: ReviewerFieldProps & { readonly who: RefObject<HTMLInputElement> }) {
  const [naming, setNaming] = useState(field.name === "");
  if (naming) return <ReviewerField ref={who} {...field} />;
  return (
    <ReviewerLine
      name={field.name}
      onChange={() => {
        setNaming(true);
        requestAnimationFrame(() => who.current?.focus());
      }}
    />
  );
}

/** "Ghi tên: Nguyễn Thị Hoa · Đổi tên" */
function ReviewerLine({ name, onChange }: { name: string; onChange: () => void }) {
  const t = useReviewTexts();
  return (
    <div className="review-who">
      <span>
        {t.reviewer.as} <strong lang="vi">{name}</strong>
      </span>
      <Button type="button" size="small" appearance="transparent" onClick={onChange}>
        {t.reviewer.change}
      </Button>
    </div>
  );
}
