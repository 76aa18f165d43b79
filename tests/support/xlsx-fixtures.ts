/** Workbook files made in code: one as Excel writes them, with much that no model holds; one by excelize; and odd ones. */
import { spawnSync } from "node:child_process";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Record<string, string | Uint8Array>;

/** Bytes of a zip with these parts. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])), { mtime: new Date(1980, 0, 1) });
}

const relationships = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${REL}/${kind}`}" Target="${target}"/>`).join("")}</Relationships>`;

/** The least that is a workbook: one sheet with this content of `<worksheet>`. */
export function plainParts(sheet: string, options: { workbook?: string; strings?: string } = {}): Parts {
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${options.workbook ?? ""}<sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ...(options.strings === undefined ? [] : [["rId2", "sharedStrings", "/xl/sharedStrings.xml"] as const])),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheet}</worksheet>`,
    ...(options.strings === undefined ? {} : { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${options.strings}</sst>` }),
  };
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const SHEET1 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{11111111-0000-0000-0000-000000000000}">` +
  `<sheetPr codeName="Bieu1"><tabColor theme="4" tint="-0.249977111117893"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G6"/>` +
  `<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight" activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="32.7109375" customWidth="1"/><col min="2" max="3" width="12.5703125" style="1" bestFit="1" customWidth="1"/><col min="6" max="6" width="0" hidden="1" customWidth="1"/></cols>` +
  `<sheetData>` +
  `<row r="1" spans="1:7" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2" t="s"><v>2</v></c><c r="D1" s="2" t="s"><v>3</v></c></row>` +
  `<row r="2" spans="1:7" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>204.5</v></c><c r="C2" s="1"><v>132.9</v></c><c r="D2" s="3"><f>ChiTieu[[#This Row],[Thực hiện]]/ChiTieu[[#This Row],[KH 2023]]</f><v>0.64987775061124702</v></c><c r="F2"><f t="shared" ref="F2:F4" si="0">B2*2+$C$2+SUM(B$2:B2)</f><v>746.4</v></c></row>` +
  `<row r="3" spans="1:7" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>5</v></c><c r="B3" s="1"><v>9</v></c><c r="C3" s="1"><v>-3.8</v></c><c r="D3" s="3"><f>ChiTieu[[#This Row],[Thực hiện]]/ChiTieu[[#This Row],[KH 2023]]</f><v>-0.42222222222222222</v></c><c r="F3"><f t="shared" si="0"/><v>364.4</v></c><c r="G3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>` +
  `<row r="4" spans="1:7" outlineLevel="1" x14ac:dyDescent="0.25"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> Trực tiếp </t></is></c><c r="B4" s="1"/><c r="D4" t="str"><f>IF(ChiTieu[[#This Row],[KH 2023]]="","",1)</f><v></v></c><c r="E4" t="b"><v>1</v></c><c r="F4"><f t="shared" si="0"/><v>0</v></c></row>` +
  `<row r="6" x14ac:dyDescent="0.25"><c r="A6" cm="1"><f t="array" ref="A6:B6">_xlfn._xlws.SORT(B2:C2,,,TRUE)</f><v>132.9</v></c><c r="B6"><v>204.5</v></c><c r="C6" t="s"><v>6</v></c></row>` +
  `</sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0"/>` +
  `<protectedRanges><protectedRange sqref="B2:C4" name="Nhap"/></protectedRanges><mergeCells count="1"><mergeCell ref="A8:C8"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>` +
  `<conditionalFormatting sqref="D2:D4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{2D8A4E8B-1111-4A4A-8C8C-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  `<conditionalFormatting sqref="B2:C4"><cfRule type="top10" dxfId="0" priority="3" rank="3"/></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Đơn vị" error="Chọn trong danh sách" sqref="E2:E4"><formula1>"tỷ đồng,%,người"</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId4"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>` +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{2D8A4E8B-1111-4A4A-8C8C-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFC00000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'Danh mục'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>G2:G4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Biểu 1'!B2:C2</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

/** Parts of a workbook as Excel writes it: table, shared and array formulas, rules, notes, and a chart, threads, a thing or two unknown. */
export function excelParts(): Parts {
  const types = [
    ["/xl/workbook.xml", `${SHEET}.sheet.main+xml`],
    ["/xl/worksheets/sheet1.xml", `${SHEET}.worksheet+xml`],
    ["/xl/worksheets/sheet2.xml", `${SHEET}.worksheet+xml`],
    ["/xl/chartsheets/sheet1.xml", `${SHEET}.chartsheet+xml`],
    ["/xl/styles.xml", `${SHEET}.styles+xml`],
    ["/xl/sharedStrings.xml", `${SHEET}.sharedStrings+xml`],
    ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
    ["/xl/tables/table1.xml", `${SHEET}.table+xml`],
    ["/xl/comments1.xml", `${SHEET}.comments+xml`],
    ["/xl/calcChain.xml", `${SHEET}.calcChain+xml`],
    ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
    ["/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ];
  const drawing = (chart: string): string =>
    `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "customXml/item1.xml": "<so xmlns='urn:vi-du'>giữ nguyên</so>",
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000"/></bookViews>` +
      `<sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/><sheet name="Đồ thị" sheetId="4" r:id="rId7"/><sheet name="Danh mục" sheetId="7" state="hidden" r:id="rId2"/></sheets>` +
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'Danh mục'!$A$1:$A$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Biểu 1'!$A$1:$D$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu 1'!$A:$A,'Biểu 1'!$1:$1</definedName><definedName name="TyLe" comment="dùng ở ô D2">'Biểu 1'!$D$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"], ["rId3", "theme", "theme/theme1.xml"], ["rId4", "styles", "styles.xml"], ["rId5", "sharedStrings", "sharedStrings.xml"], ["rId6", "calcChain", "calcChain.xml"], ["rId7", "chartsheet", "chartsheets/sheet1.xml"], ["rId8", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"]),
    "xl/worksheets/sheet1.xml": SHEET1,
    "xl/worksheets/_rels/sheet1.xml.rels":
      relationships(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId3", "table", "../tables/table1.xml"], ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"], ["rId6", "comments", "../comments1.xml"], ["rId7", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"]).replace("</Relationships>", `<Relationship Id="rId5" Type="${REL}/hyperlink" Target="https://vi-du.test/bieu" TargetMode="External"/></Relationships>`),
    "xl/worksheets/sheet2.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData><autoFilter ref="A1:A3"/></worksheet>`,
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`,
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0;[Red]\\-#,##0.0"/></numFmts>` +
      `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><scheme val="minor"/></font><font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="Times New Roman"/><family val="1"/></font></fonts>` +
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="darkUp"><fgColor indexed="10"/><bgColor indexed="13"/></patternFill></fill></fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color indexed="12"/></right><top/><bottom style="double"><color rgb="FF00B050"/></bottom><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="3" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="8" uniqueCount="8"><si><t>Chỉ tiêu</t></si><si><t>KH 2023</t></si><si><t>Thực hiện</t></si><si><t xml:space="preserve">Tỷ lệ\n(%)</t></si><si><r><rPr><b/><sz val="11"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Thu ngân sách </t></r><r><t>trên địa bàn</t></r></si><si><t>Tăng trưởng GRDP</t></si><si><t>một_x000D_\nhai &amp; _x005F_x0041_</t></si><si><t>Tên</t></si></sst>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" id="3" name="ChiTieu" displayName="ChiTieu" ref="A1:D4" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A1:D4"><filterColumn colId="1"><filters blank="1"><filter val="9,0"/></filters></filterColumn><filterColumn colId="2"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><sortState ref="A2:D4"><sortCondition descending="1" ref="B2:B4"/></sortState><tableColumns count="4"><tableColumn id="1" xr3:uid="{00000000-0010-0000-0000-000001000000}" name="Chỉ tiêu" dataDxfId="0"/><tableColumn id="2" name="KH 2023"/><tableColumn id="5" name="Thực hiện"/><tableColumn id="6" name="Tỷ lệ_x000a_(%)"><calculatedColumnFormula>ChiTieu[[#This Row],[Thực hiện]]/ChiTieu[[#This Row],[KH 2023]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Phòng Kế hoạch</author><author>tc={7E0D0F6B-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B1" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t>Nguồn:</t></r><r><t xml:space="preserve"> Nghị quyết</t></r></text></comment><comment ref="C2" authorId="1" shapeId="0"><text><t>[Threaded comment] Kiểm tra lại</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${[["1025", 0, 1], ["1026", 1, 2]].map(([id, row, column]) => `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;width:120pt;height:60pt;visibility:hidden'><v:textbox><div>a<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`).join("")}</xml>`,
    "xl/drawings/drawing1.xml": drawing("rId1"),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/></c:plotArea></c:chart></c:chartSpace>`,
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${THREADS}" xmlns:x="${MAIN}"><threadedComment ref="C2" dT="2024-01-15T08:30:00.00" personId="{A0000000-0000-0000-0000-000000000001}" id="{7E0D0F6B-0000-0000-0000-000000000001}"><text>Kiểm tra lại @Mai</text><mentions><mention mentionpersonId="{A0000000-0000-0000-0000-000000000002}" mentionId="{B0000000-0000-0000-0000-000000000001}" startIndex="13" length="4"/></mentions></threadedComment><threadedComment ref="C2" dT="2024-01-15T09:00:00.00" personId="{A0000000-0000-0000-0000-000000000002}" id="{7E0D0F6B-0000-0000-0000-000000000002}" parentId="{7E0D0F6B-0000-0000-0000-000000000001}"><text>Đã đối chiếu</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="${THREADS}" xmlns:x="${MAIN}"><person displayName="Trần Văn Bình" id="{A0000000-0000-0000-0000-000000000001}" userId="S::binh@vi-du.test::1" providerId="AD"/><person displayName="Nguyễn Thị Mai" id="{A0000000-0000-0000-0000-000000000002}" userId="mai" providerId="None"/></personList>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3, 0, 255]),
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/></calcChain>`,
  };
}

/** The workbook of `excelParts`. */
export function excelWorkbook(): Uint8Array {
  return packed(excelParts());
}

/** A sheet in the strict dialect, with every element prefixed, as some producers write. */
export function strictPrefixedWorkbook(): Uint8Array {
  const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const rel = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const parts = plainParts("");
  return packed({
    ...parts,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<x:workbook xmlns:x="${strict}" xmlns:q="${rel}" conformance="strict"><x:sheets><x:sheet name="Biểu 1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Thu ngân sách</x:t></x:is></x:c><x:c r="B1" t="d"><x:v>2023-12-31T12:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
}

/** Runs beside the tests: excelize's WebAssembly needs a Node without jest's module loader. */
const EXCELIZE = `
const { init } = require("excelize-wasm");
init(require.resolve("excelize-wasm").replace(/main\\.cjs$/, "excelize.wasm.gz")).then((library) => {
  const file = library.NewFile();
  const call = (name, ...args) => {
    const result = file[name](...args);
    if (result.error) throw new Error(name + ": " + result.error);
    return result;
  };
  [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Thu ngân sách", 204.5, 132.9], ["Hộ nghèo", 2.5, 2.1]].forEach((row, i) => call("SetSheetRow", "Sheet1", "A" + (i + 1), row));
  call("SetCellFormula", "Sheet1", "D2", "C2/B2");
  call("AddTable", "Sheet1", { Range: "A1:C3", Name: "ChiTieu", StyleName: "TableStyleMedium9" });
  call("AddChart", "Sheet1", "F2", { Type: 4, Series: [{ Name: "Sheet1!$B$1", Categories: "Sheet1!$A$2:$A$3", Values: "Sheet1!$B$2:$B$3" }] });
  const png = new Uint8Array(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
  call("AddPictureFromBytes", "Sheet1", "F20", { Extension: ".png", File: png, Format: { AltText: "dấu" } });
  call("AddComment", "Sheet1", { Cell: "B1", Author: "Phòng", Paragraph: [{ Text: "Theo nghị quyết" }] });
  call("SetCellRichText", "Sheet1", "A5", [{ Text: "Ghi chú: ", Font: { Bold: true } }, { Text: "số ước" }]);
  call("SetConditionalFormat", "Sheet1", "C2:C3", [{ Type: "data_bar", Criteria: "=", MinType: "min", MaxType: "max", BarColor: "#638EC6" }]);
  call("AddDataValidation", "Sheet1", { Type: "list", Sqref: "E2:E3", Formula1: '"Đạt,Chưa đạt"', ShowErrorMessage: true, AllowBlank: true });
  process.stdout.write(Buffer.from(call("WriteToBuffer").buffer).toString("base64"), () => process.exit(0));
});`;

/** A workbook by excelize: chart, picture, rule, validation, note, rich text, table. */
export function excelizeWorkbook(): Uint8Array {
  const run = spawnSync(process.execPath, ["-e", EXCELIZE], { cwd: process.cwd(), encoding: "utf8", maxBuffer: 1e8, timeout: 60_000 });
  if (run.status !== 0) throw new Error(`excelize: ${run.stderr}`);
  return new Uint8Array(Buffer.from(run.stdout, "base64"));
}
