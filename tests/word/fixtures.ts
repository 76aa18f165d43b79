/** Word documents made in code: the parts given as XML, or damaged on purpose. */
import { strToU8, zipSync, type Zippable } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

export interface Made {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly numbering?: string;
  readonly styles?: string;
}

const part = (root: string, content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${content}</w:${root}>`);

export function partsOf({ body, footnotes, endnotes, numbering, styles }: Made): Zippable {
  const optional = { footnotes, endnotes, numbering, styles };
  return {
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(optional).flatMap(([name, content]) => (content === undefined ? [] : [[`word/${name}.xml`, part(name, content)]]))),
  };
}

export const docxOf = (made: Made): Uint8Array => zipSync(partsOf(made));

export const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
export const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.map((c) => (c.startsWith("<w:tc>") ? c : cell(c))).join("")}</w:tr>`;
export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
export const footnoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const footnote = (id: number, text: string) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
export const listed = (id: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** The header of an OLE compound file with a stream of that name. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}
