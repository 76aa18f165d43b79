/** Finding a conditional format and changing its rule. */
import { notFound, type Area, type ConditionalFormat, type ConditionalRule, type ConditionalThreshold, type Sheet } from "../../model";
import type { RuleKey } from "../selves";
import type { Session } from "../session";

/** Limits that Excel finds by itself. */
export const MIN: ConditionalThreshold = { type: "autoMin" };
export const MAX: ConditionalThreshold = { type: "autoMax" };

export function found(session: Session, self: RuleKey): { sheet: Sheet; format: ConditionalFormat } {
  const sheet = session.sheet(self.sheetId);
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === self.id);
  if (!format) throw notFound(`conditional format ${self.id}`);
  return { sheet, format };
}

export function change(session: Session, self: RuleKey, work: (format: ConditionalFormat) => void): void {
  const { sheet } = found(session, self);
  session.editor.touchShape(sheet);
  const { format } = found(session, self);
  work(format);
  repaint(session, sheet, format.areas);
}

export const repaint = (session: Session, sheet: Sheet, areas: readonly Area[]): void => {
  for (const a of areas) session.editor.record({ kind: "format", sheetId: sheet.id, area: a });
};

export type Of<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

export function rule<T extends ConditionalRule["type"]>(session: Session, self: RuleKey, ...types: T[]): Of<T> {
  const { rule: current } = found(session, self).format;
  if (!(types as string[]).includes(current.type)) throw notFound("rule of this kind");
  return current as Of<T>;
}

export const setRule = (session: Session, self: RuleKey, next: ConditionalRule): void => change(session, self, (format) => { format.rule = next; });
