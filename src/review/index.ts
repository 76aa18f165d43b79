/** Checks the figures of a written report: which relations between them hold, which cannot, which a person should see. */
export { checkText } from "./check";
export type {
  CheckResult, Finding, FindingClass, Proposal, Relation, RelationKind, RelationVerdict, ReportDocument, Span,
} from "./types";
