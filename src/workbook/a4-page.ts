/** How a sheet of text prints: one A4 portrait page wide, with the margins of an office's papers. */

export function printOnA4(sheet: Excel.Worksheet): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Portrait";
  layout.paperSize = "A4";
  layout.centerHorizontally = true;
  layout.setPrintMargins("Centimeters", { left: 2.5, right: 1.5, top: 2, bottom: 2 });
  layout.zoom = { horizontalFitToPages: 1 };
}
