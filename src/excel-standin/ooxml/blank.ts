/** The package from which a book that never was a file starts. */
import { DEFAULT_STYLE } from "../model/styles";
import { encodeText } from "./bytes";
import { defaultColors } from "./colors";
import { FormulaForms } from "./formulaForms";
import { TRANSITIONAL } from "./namespaces";
import type { Origin } from "./origin";
import { blankStylesheet } from "./stylesWrite";
import { packEntry } from "./zipWrite";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function blankOrigin(date1904: boolean): Origin {
  const { main, relationships } = TRANSITIONAL;
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    ["_rels/.rels", `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView/></bookViews><sheets/></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`],
  ];
  const entries = parts.map(([name, xml]) => packEntry(name, encodeText(HEAD + xml)));
  entries.push(packEntry("xl/styles.xml", encodeText(blankStylesheet(main))));
  return {
    kind: "xlsx",
    entries,
    dialect: TRANSITIONAL,
    workbookPart: "xl/workbook.xml",
    stylesPart: "xl/styles.xml",
    personsPart: null,
    strings: null,
    colors: defaultColors(),
    sheets: new Map(),
    order: [],
    names: [],
    forms: new FormulaForms(),
    styles: { fonts: [DEFAULT_STYLE.font], fills: [null, null], borders: [{}], formats: new Map(), styles: [DEFAULT_STYLE], dxfs: [] },
    bookDigest: 0,
  };
}
