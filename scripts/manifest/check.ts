/**
 * The rules a manifest breaks most often, checked without the network.
 * Source: MS-OWEMXML schemas ("OfficeAppManifestV1_1", "TaskPaneAppVersionOverridesV1_0") and the store's validation policies;
 * Microsoft's validator posts the file to a web service, so it is no test.
 */
import fs from "node:fs";
import path from "node:path";
import { childOf, parseXml, walk, type XmlElement } from "./xml";

/** Order of children as the schema's sequences give it; an element outside its list is unknown. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "Dictionary", "VersionOverrides", "ExtendedOverrides"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins", "VersionOverrides"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled", "OverriddenByRibbonApi"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
  VersionOverrides: ["Hosts", "Resources"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
};
/** Longest texts the schema takes. */
const LENGTHS: Readonly<Record<string, number>> = { DisplayName: 125, ProviderName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
const ICON_SIZES = ["16", "32", "80"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;

/** Everything wrong with the manifest, one sentence each; icons are looked up beside it. */
export function checkManifest(file: string): string[] {
  const root = parseXml(fs.readFileSync(file, "utf8"));
  return [
    ...structure(root),
    ...identity(root),
    ...links(root),
    ...texts(root),
    ...resources(root),
    ...icons(root, path.dirname(file)),
    ...requirements(root),
  ];
}

function structure(root: XmlElement): string[] {
  const problems: string[] = [];
  if (root.name !== "OfficeApp") return [`the root element is <${root.name}>, not <OfficeApp>`];
  for (const element of walk(root)) {
    const sequence = SEQUENCES[element.name];
    if (sequence) {
      let reached = 0;
      for (const child of element.children) {
        const at = sequence.indexOf(child.name);
        if (at < 0) problems.push(`line ${child.line}: <${child.name}> is not allowed in <${element.name}>`);
        else if (at < reached) problems.push(`line ${child.line}: <${child.name}> must stand before <${sequence[reached]}> in <${element.name}>`);
        else reached = at;
      }
    }
    for (const name of REQUIRED[element.name] ?? []) if (!childOf(element, name)) problems.push(`line ${element.line}: <${element.name}> lacks <${name}>`);
  }
  return problems;
}

function identity(root: XmlElement): string[] {
  const problems: string[] = [];
  const id = childOf(root, "Id")?.text.trim() ?? "";
  const version = childOf(root, "Version")?.text.trim() ?? "";
  if (!GUID.test(id)) problems.push(`<Id> «${id}» is no GUID`);
  if (!VERSION.test(version)) problems.push(`<Version> «${version}» is not of the form 1.0.0.0`);
  if (!["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"].includes(childOf(root, "Permissions")?.text.trim() ?? "")) problems.push("<Permissions> is none of the known levels");
  const ids = [...walk(root)].filter((e) => ["Group", "Control"].includes(e.name)).map((e) => e.attributes["id"] ?? "");
  ids.forEach((one, i) => ids.indexOf(one) !== i && problems.push(`the control id «${one}» is used twice`));
  return problems;
}

function links(root: XmlElement): string[] {
  const urls = [...walk(root)].filter((e) => /Url$|^SourceLocation$|^Url$|^Image$/.test(e.name)).flatMap((e) => (e.attributes["DefaultValue"] ? [{ e, url: e.attributes["DefaultValue"] }] : []));
  return urls.filter(({ url }) => !url.startsWith("https://")).map(({ e, url }) => `line ${e.line}: «${url}» is not https`);
}

function texts(root: XmlElement): string[] {
  const problems: string[] = [];
  const check = (where: string, max: number, element: XmlElement) => {
    for (const one of [element, ...element.children]) {
      const text = one.attributes["DefaultValue"] ?? one.attributes["Value"] ?? one.text.trim();
      if (text.length > max) problems.push(`line ${one.line}: ${where} has ${text.length} characters, ${max} at most`);
    }
  };
  for (const name of ["DisplayName", "ProviderName", "Description"]) {
    const element = childOf(root, name);
    if (element) check(`<${name}>`, LENGTHS[name] ?? 0, element);
  }
  for (const element of walk(root)) if (element.name === "ShortStrings" || element.name === "LongStrings") element.children.forEach((s) => check(`<${element.name}>`, LENGTHS[element.name] ?? 0, s));
  return problems;
}

function resources(root: XmlElement): string[] {
  const problems: string[] = [];
  const defined = new Map<string, XmlElement>();
  for (const holder of walk(root)) {
    if (!["Images", "Urls", "ShortStrings", "LongStrings"].includes(holder.name)) continue;
    for (const resource of holder.children) {
      const id = resource.attributes["id"] ?? "";
      if (id.length === 0 || id.length > 32) problems.push(`line ${resource.line}: the resource id «${id}» must have 1 to 32 characters`);
      if (defined.has(id)) problems.push(`line ${resource.line}: the resource id «${id}» is defined twice`);
      defined.set(id, resource);
    }
  }
  const used = new Set<string>();
  for (const element of walk(root)) {
    const resid = element.attributes["resid"];
    if (resid === undefined) continue;
    used.add(resid);
    if (!defined.has(resid)) problems.push(`line ${element.line}: resid «${resid}» is not defined`);
  }
  for (const [id, element] of defined) if (!used.has(id)) problems.push(`line ${element.line}: the resource «${id}» is used nowhere`);
  return problems;
}

function icons(root: XmlElement, directory: string): string[] {
  const problems: string[] = [];
  for (const icon of walk(root)) {
    if (icon.name !== "Icon") continue;
    const sizes = icon.children.map((c) => c.attributes["size"]);
    for (const size of ICON_SIZES) if (!sizes.includes(size)) problems.push(`line ${icon.line}: an icon of ${size} px is missing`);
  }
  const wanted = new Map<string, number>([["IconUrl", 32], ["HighResolutionIconUrl", 64]]);
  const files: { url: string; size: number; line: number }[] = [];
  for (const element of walk(root)) {
    const size = wanted.get(element.name) ?? (element.name === "Image" && element.attributes["id"] ? Number(/(\d+)$/.exec(element.attributes["id"])?.[1]) : NaN);
    const url = element.attributes["DefaultValue"];
    if (url && Number.isFinite(size)) files.push({ url, size, line: element.line });
  }
  for (const { url, size, line } of files) {
    const file = path.join(directory, new URL(url).pathname.replace(/^.*\/assets\//, "assets/"));
    const actual = pngSize(file);
    if (actual === null) problems.push(`line ${line}: ${path.basename(file)} is no PNG beside the manifest`);
    else if (actual.width !== size || actual.height !== size) problems.push(`line ${line}: ${path.basename(file)} is ${actual.width}×${actual.height}, not ${size}×${size}`);
  }
  return problems;
}

/** Width and height from a PNG's IHDR chunk, null where the file is none. */
function pngSize(file: string): { width: number; height: number } | null {
  if (!fs.existsSync(file)) return null;
  const bytes = fs.readFileSync(file);
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function requirements(root: XmlElement): string[] {
  const sets = [...walk(root)].filter((e) => e.name === "Set" && e.attributes["Name"] === "ExcelApi").map((e) => e.attributes["MinVersion"]);
  if (sets.length < 2) return ["<Requirements> must name ExcelApi for the add-in and for its commands"];
  return new Set(sets).size === 1 ? [] : [`the add-in and its commands require different ExcelApi sets: ${sets.join(", ")}`];
}
