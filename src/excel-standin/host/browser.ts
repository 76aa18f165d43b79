/** Excel in a browser: what office.js looks for in its window when desktop Excel has opened it. */
import type { Bridge, ExcelHost } from "./host";

/** A window (the pane's iframe) before office.js is loaded into it. */
export interface HostedWindow {
  external?: unknown;
  _richApiNativeBridge?: Bridge;
}

type Callback = (status: number, ...rest: unknown[]) => void;

/** The last argument, if it is a function: desktop Excel answers through it. */
const callbackOf = (args: readonly unknown[]): Callback | null => {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Callback) : null;
};

const answerOk = (...args: unknown[]): void => callbackOf(args)?.(0);

/**
 * Makes office.js in this window believe that it runs in desktop Excel, and connects its Rich API client to the host.
 * Must be called before office.js is evaluated there. Answers what disconnects it.
 */
export function installHost(window: HostedWindow, host: ExcelHost): () => void {
  const bridge = host.bridge();
  window._richApiNativeBridge = bridge;
  const locale = host.culture.name;
  const settings = new Map<string, string>();
  const matrix = JSON.stringify(Object.fromEntries(Object.entries(host.sets).map(([name, version]) => [name.toLowerCase(), version])));
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "standin",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.session.options.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetEToken: () => "",
    GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.17928.20000",
    GetCommerceAllowed: () => false,
    GetCorrelationId: () => "",
    GetInstanceId: () => "standin",
    GetTouchEnabled: () => false,
    GetDialogRequirementMatrix: () => "",
    GetFeatureGates: () => "",
    GetOfficeTheme: () => "",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, i) => settings.set(key, values[i] ?? ""));
      },
    }),
  };
  const shim = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: answerOk,
    RegisterEvent: answerOk,
    UnregisterEvent: answerOk,
  };
  Object.defineProperty(window, "external", { value: shim, configurable: true, writable: true });
  return () => host.disconnect(bridge);
}

/** After Office.onReady: members above the declared requirement sets throw ApiNotFound, as they would in an older Excel. */
export function gateApis(window: { OfficeExtension?: unknown }): void {
  const extension = window.OfficeExtension as { CommonUtility?: { _doApiNotSupportedCheck: boolean } } | undefined;
  if (extension?.CommonUtility) extension.CommonUtility._doApiNotSupportedCheck = true;
}
