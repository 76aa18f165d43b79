/** What an object of each class holds on the host's side; always keys to look up anew, never a copy of the model. */
import type { LiveArea } from "../model";

export interface RangeSelf {
  readonly sheetId: string;
  readonly live: LiveArea;
  /** Given when the client first hears of the object. */
  ref: string | null;
}

export interface AreasSelf {
  readonly sheetId: string;
  readonly lives: readonly LiveArea[];
  ref: string | null;
}

interface SheetKey { readonly sheetId: string }
interface DrawingKey extends SheetKey { readonly id: string }
interface TableKey { readonly tableId: number }
interface ColumnKey extends TableKey { readonly columnId: number }
/** Where formats apply. */
export interface FormatSelf { readonly sheetId: string; readonly lives: readonly LiveArea[] }
export interface RuleKey extends SheetKey { readonly id: string }
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

export interface Selves {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  IterativeCalculation: null;
  Runtime: null;
  DocumentProperties: null;
  WorksheetCollection: null;
  Worksheet: SheetKey;
  WorksheetProtection: SheetKey;
  WorksheetFreezePanes: SheetKey;
  PageLayout: SheetKey;
  HeaderFooterGroup: SheetKey;
  HeaderFooter: SheetKey;
  ChartCollection: SheetKey;
  ShapeCollection: SheetKey;
  Shape: DrawingKey;
  ShapeGroup: DrawingKey;
  GroupShapeCollection: DrawingKey;
  TextFrame: DrawingKey;
  TextRange: DrawingKey;
  GeometricShape: DrawingKey;
  PivotTableCollection: { readonly sheetId: string | null };
  AutoFilter: { readonly sheetId: string; readonly tableId: number | null };
  Range: RangeSelf;
  RangeAreas: AreasSelf;
  RangeCollection: AreasSelf;
  RangeFormat: FormatSelf;
  RangeFill: FormatSelf;
  RangeFont: FormatSelf;
  FormatProtection: FormatSelf;
  RangeBorderCollection: FormatSelf;
  RangeBorder: FormatSelf & { readonly side: BorderSide };
  RangeSort: RangeSelf;
  RangeView: RangeSelf;
  DataValidation: FormatSelf;
  ConditionalFormatCollection: FormatSelf;
  ConditionalFormat: RuleKey;
  CustomConditionalFormat: RuleKey;
  ConditionalFormatRule: RuleKey;
  CellValueConditionalFormat: RuleKey;
  TextConditionalFormat: RuleKey;
  DataBarConditionalFormat: RuleKey;
  ConditionalDataBarPositiveFormat: RuleKey;
  ConditionalDataBarNegativeFormat: RuleKey;
  ColorScaleConditionalFormat: RuleKey;
  IconSetConditionalFormat: RuleKey;
  ConditionalRangeFormat: RuleKey;
  ConditionalRangeFill: RuleKey;
  ConditionalRangeFont: RuleKey;
  ConditionalRangeBorderCollection: RuleKey;
  ConditionalRangeBorder: RuleKey & { readonly side: "left" | "right" | "top" | "bottom" };
  TableCollection: { readonly sheetId: string | null };
  TableScopedCollection: { readonly tableIds: readonly number[] };
  Table: TableKey;
  TableColumnCollection: TableKey;
  TableColumn: ColumnKey;
  TableRowCollection: TableKey;
  TableRow: TableKey & { readonly index: number };
  TableSort: TableKey;
  Filter: ColumnKey;
  NamedItemCollection: { readonly scope: string | null };
  NamedItem: { readonly name: string; readonly scope: string | null };
  SettingCollection: null;
  Setting: { readonly key: string };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: { readonly id: string };
  CommentCollection: { readonly sheetId: string | null };
  Comment: { readonly id: string };
  CommentReplyCollection: { readonly id: string };
  CommentReply: { readonly id: string };
  AddinInternalService: null;
}
