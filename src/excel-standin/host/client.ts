/** The genuine Office.js client in Node, unmodified, as many times as there are hosts. */
import type { Bridge, ExcelHost } from "./host";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

const CLIENT_FILE = "@microsoft/office-js/dist/excel-web-16.00.js";

/** @throws Error outside Node */
function readClient(): string {
  const load = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  if (!load) throw new Error("The Office.js client can be loaded from its package in Node 20.16 or later only.");
  const fs = load("node:fs");
  const path = load("node:path");
  for (let folder = typeof __dirname === "string" ? __dirname : process.cwd(); ; folder = path.dirname(folder)) {
    const file = path.join(folder, "node_modules", CLIENT_FILE);
    if (fs.existsSync(file)) return fs.readFileSync(file, "utf8");
    if (path.dirname(folder) === folder) throw new Error(`${CLIENT_FILE} is not installed.`);
  }
}

type Evaluate = (scope: Record<string, unknown>) => void;
let compiled: Evaluate | null = null;

/**
 * The client is a script that makes globals. Inside `with (scope)` these become properties of one object per client, so
 * that several clients live in one process, and in the realm of the caller: dates and plain objects pass its checks.
 */
function compile(): Evaluate {
  compiled ??= new Function("$scope", `with ($scope) {\n${readClient()}\n}\n//# sourceURL=${CLIENT_FILE}`) as Evaluate;
  return compiled;
}

/** What the script looks for in a browser while it loads. */
function emptyWindow(bridge: Bridge): Record<string, unknown> {
  const nothing = (): void => undefined;
  const window: Record<string, unknown> = {
    document: { getElementById: () => null, getElementsByTagName: () => [], cookie: "", URL: "about:blank" },
    location: { href: "about:blank", hash: "", search: "", protocol: "https:", origin: "https://localhost" },
    navigator: { userAgent: "node" },
    name: "",
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    Promise,
    // Names that the script declares: present from the start, so that they land here.
    OSF: undefined,
    OfficeExt: undefined,
    Office: undefined,
    OfficeCore: undefined,
    OfficeExtension: undefined,
    Excel: undefined,
    _richApiNativeBridge: bridge,
  };
  window.window = window;
  window.self = window;
  return window;
}

/** Compares dotted versions, "1.10" after "1.9". */
export function isAtLeast(have: string, wanted: string): boolean {
  const [a, b] = [have, wanted].map((version) => version.split(".").map(Number));
  for (let i = 0; i < Math.max(a?.length ?? 0, b?.length ?? 0); i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function isSetSupported(sets: Readonly<Record<string, string>>, name: string, version?: string): boolean {
  const key = Object.keys(sets).find((set) => set.toLowerCase() === name.toLowerCase());
  const have = key === undefined ? undefined : sets[key];
  return have !== undefined && isAtLeast(have, version ?? "1.1");
}

/** A client that speaks to this host and to no other. Members above the host's requirement sets throw ApiNotFound. */
export function loadClient(host: ExcelHost, bridge: Bridge): OfficeClient {
  const window = emptyWindow(bridge);
  compile()(window);
  const office = window.Office as object;
  const language = host.culture.name;
  const context = {
    host: "Excel",
    platform: "PC",
    displayLanguage: language,
    contentLanguage: language,
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.0.0" },
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(host.sets, name, version) },
    document: { url: host.session.options.name, mode: "readWrite" },
  };
  const ready = { host: "Excel", platform: "PC" };
  // The web client's own Office.context cannot be redefined and knows no requirements: what stands before it does.
  window.Office = Object.create(office, {
    context: { value: context, enumerable: true },
    HostType: { value: { Excel: "Excel" }, enumerable: true },
    PlatformType: { value: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" }, enumerable: true },
    onReady: {
      value: (callback?: (info: typeof ready) => unknown) => Promise.resolve(ready).then((info) => (callback?.(info), info)),
      enumerable: true,
    },
    isSetSupported: { value: context.requirements.isSetSupported, enumerable: true },
  });
  const extension = window.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel: window.Excel, Office: window.Office, OfficeExtension: window.OfficeExtension } as unknown as OfficeClient;
}
