/** Page layout: paper, margins, scaling, print area and titles, header and footer. */
import { invalid, isWholeRows, notFound, type PageLayout, type Sheet } from "../../model";
import { boolean, isMissing, number, oneOf, record, text } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { place } from "./places";

type Self = { readonly sheetId: string };

function change(session: Session, self: Self, work: (page: PageLayout, sheet: Sheet) => void): void {
  const sheet = session.sheet(self.sheetId);
  session.editor.touchShape(sheet);
  work(sheet.page, sheet);
  session.editor.record({ kind: "view", sheetId: sheet.id });
}

/** OOXML paper codes by Office.js name. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, LetterSmall: 2, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13, Folio: 14 };
const POINTS_PER_INCH = 72;

const margin = (side: keyof PageLayout["margins"]): Property<Self> => ({
  get: (self, session) => session.sheet(self.sheetId).page.margins[side] * POINTS_PER_INCH,
  set: (self, value, session) => change(session, self, (page) => { page.margins[side] = number(value, "margin") / POINTS_PER_INCH; }),
});

const UNITS = { Points: 1 / 72, Inches: 1, Centimeters: 1 / 2.54 } as const;

defineType("PageLayout", {
  properties: {
    Orientation: {
      get: (self, session) => (session.sheet(self.sheetId).page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (self, value, session) => change(session, self, (page) => { page.orientation = oneOf(value, ["Portrait", "Landscape"] as const, "orientation") === "Landscape" ? "landscape" : "portrait"; }),
    },
    PaperSize: {
      get: (self, session) => Object.keys(PAPERS).find((word) => PAPERS[word] === session.sheet(self.sheetId).page.paper) ?? null,
      set: (self, value, session) => change(session, self, (page) => { page.paper = PAPERS[oneOf(value, Object.keys(PAPERS), "paperSize")] ?? 9; }),
    },
    Zoom: {
      get: (self, session) => {
        const { scale, fitToWidth, fitToHeight } = session.sheet(self.sheetId).page;
        return fitToWidth !== null || fitToHeight !== null ? { horizontalFitToPages: fitToWidth ?? undefined, verticalFitToPages: fitToHeight ?? undefined } : { scale: scale ?? 100 };
      },
      set: (self, value, session) => change(session, self, (page) => {
        const given = record(value, "zoom");
        const pages = (part: unknown): number | null => (isMissing(part) || part === 0 ? null : number(part, "zoom"));
        page.fitToWidth = pages(given.horizontalFitToPages);
        page.fitToHeight = pages(given.verticalFitToPages);
        page.scale = pages(given.scale);
      }),
    },
    CenterHorizontally: { get: (self, session) => session.sheet(self.sheetId).page.centerHorizontally, set: (self, value, session) => change(session, self, (page) => { page.centerHorizontally = boolean(value, "centerHorizontally"); }) },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigations: { HeadersFooters: (self) => make("HeaderFooterGroup", self) },
  methods: {
    SetPrintArea: (self, args, session) => change(session, self, (page, sheet) => { page.printArea = areaOf(session, sheet, args[0]); }),
    GetPrintArea: (self, _args, session) => {
      const sheet = session.sheet(self.sheetId);
      if (!sheet.page.printArea) throw notFound("print area");
      return session.areas(sheet, [sheet.page.printArea]);
    },
    SetPrintTitleRows: (self, args, session) => change(session, self, (page, sheet) => {
      const a = areaOf(session, sheet, args[0]);
      if (!isWholeRows(a)) throw invalid("Print titles are whole rows.");
      page.titleRows = { from: a.top, to: a.bottom };
    }),
    GetPrintTitleRows: (self, _args, session) => {
      const sheet = session.sheet(self.sheetId);
      const rows = sheet.page.titleRows;
      if (!rows) throw notFound("print title rows");
      return session.range(sheet, { top: rows.from, bottom: rows.to, left: 0, right: 16_383 });
    },
    SetPrintMargins: (self, args, session) => change(session, self, (page) => {
      const unit = UNITS[oneOf(args[0], Object.keys(UNITS) as (keyof typeof UNITS)[], "unit")];
      for (const [side, value] of Object.entries(record(args[1], "marginOptions"))) if (side in page.margins && !isMissing(value)) page.margins[side as keyof PageLayout["margins"]] = number(value, side) * unit;
    }),
  },
});

function areaOf(session: Session, sheet: Sheet, value: unknown) {
  const range = selfOf("Range", value);
  if (range) return session.area(range);
  const areas = selfOf("RangeAreas", value);
  const first = areas ? session.areasOf(areas)[0] : undefined;
  return first ?? place(session, sheet, text(value, "range")).area;
}

defineType("HeaderFooterGroup", {
  properties: { State: { get: () => "Default" }, UseSheetMargins: { get: () => true }, UseSheetScale: { get: () => true } },
  navigations: { DefaultForAllPages: (self) => make("HeaderFooter", self) },
});

/** The file keeps the three parts of a header in one text: &L…&C…&R… */
const sections = (whole: string): Record<"L" | "C" | "R", string> => {
  const parts = { L: "", C: "", R: "" };
  for (const match of whole.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) parts[match[1] as "L" | "C" | "R"] = match[2] ?? "";
  return parts;
};

const part = (where: "header" | "footer", key: "L" | "C" | "R"): Property<Self> => ({
  get: (self, session) => sections(session.sheet(self.sheetId).page[where])[key],
  set: (self, value, session) => change(session, self, (page) => {
    const parts = { ...sections(page[where]), [key]: text(value, where) };
    page[where] = (["L", "C", "R"] as const).map((name) => (parts[name] === "" ? "" : `&${name}${parts[name]}`)).join("");
  }),
});

defineType("HeaderFooter", {
  properties: { LeftHeader: part("header", "L"), CenterHeader: part("header", "C"), RightHeader: part("header", "R"), LeftFooter: part("footer", "L"), CenterFooter: part("footer", "C"), RightFooter: part("footer", "R") },
});
