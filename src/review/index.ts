/** Checks figures: which relations between them hold, which cannot, which a person should see; in reports and in workbooks. */
export { BookChecker, checkBook } from "./book/checker";
export { checkReports } from "./book/text/reports";
export { checkText } from "./check";
export type {
  CheckResult, Finding, FindingClass, Proposal, Relation, RelationKind, RelationVerdict, ReportDocument, Span,
} from "./types";
export type {
  BookFinding, BookProposal, BookRelation, BookResult, BookSpan, BookText, BookToCheck, CellSpan, CheckStep, Fault, WrittenBlock, WrittenSentence,
} from "./book/types";
