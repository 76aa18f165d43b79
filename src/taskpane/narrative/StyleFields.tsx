/** How a text is written: style and length, for one text and for the whole workbook. */
import type { HouseStyle, Length } from "../../narrative";
import { Field } from "../parts/Field";
import { Select } from "../parts/controls";
import { useTexts } from "../texts";

export interface StyleChoice {
  readonly style: HouseStyle;
  readonly length: Length;
}

export function StyleFields({ style, length, onChange }: StyleChoice & { onChange: (change: Partial<StyleChoice>) => void }) {
  const { narrative } = useTexts();
  return (
    <>
      <Field label={narrative.style}>
        <Select value={style} onValue={(value) => onChange({ style: value as HouseStyle })}>
          <option value="city">{narrative.styles.city}</option>
          <option value="province">{narrative.styles.province}</option>
        </Select>
      </Field>
      <Field label={narrative.length}>
        <Select value={length} onValue={(value) => onChange({ length: value as Length })}>
          <option value="short">{narrative.lengths.short}</option>
          <option value="medium">{narrative.lengths.medium}</option>
          <option value="full">{narrative.lengths.full}</option>
        </Select>
      </Field>
    </>
  );
}
