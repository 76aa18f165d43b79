/**
 * Bundles the add-in (taskpane, ribbon commands) and, on request, the stand-in's page beside it.
 *
 *   webpack --env base=https://example.vn/soat-so/     the add-in alone, office.js from Microsoft's CDN
 *   webpack serve --env standin                         the stand-in at / with the same pane, office.js from npm
 */
const path = require("node:path");
const fs = require("node:fs");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");

const CDN_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEV_BASE = "https://localhost:3000/";
const OFFICE_JS_DIST = path.join(__dirname, "node_modules/@microsoft/office-js/dist");

const OFFICE_JS_FILES = ["office.js", "excel-win32-16.01.js", "vi-vn/office_strings.js", "en-us/office_strings.js"];

/** The add-in may load scripts from itself and Microsoft's CDN, and talk to nobody else. */
function contentSecurityPolicy(standin) {
  const office = standin ? "" : " https://appsforoffice.microsoft.com";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    // Fluent fills one empty style tag through the CSSOM; this is the hash of that empty tag.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

const page = (options) => new HtmlWebpackPlugin({ scriptLoading: "defer", minify: false, ...options });

module.exports = (env = {}, argv = {}) => {
  const standin = Boolean(env.standin);
  const production = argv.mode === "production";
  const base = (env.base ?? DEV_BASE).replace(/\/*$/, "/");
  // The office.js of a page in Excel must be Microsoft's own copy; the npm copy is for development and tests.
  const officeScripts = standin ? '<script src="standin-bridge.js"></script>\n    <script src="office-js/office.js"></script>' : `<script src="${CDN_OFFICE_JS}"></script>`;
  const parameters = { officeScripts, csp: contentSecurityPolicy(standin) };
  return {
    mode: production ? "production" : "development",
    devtool: "source-map",
    context: __dirname,
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      commands: "./src/commands/main.ts",
      ...(standin && { standin: "./src/excel-standin/page/main.ts", "standin-bridge": "./src/excel-standin/page/bridge.ts" }),
    },
    output: {
      path: path.resolve(__dirname, env.out ?? "dist"),
      filename: "[name].js",
      // Numbers say nothing in production, and each byte of the first load counts.
      chunkFilename: production ? "[contenthash:6].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    // No browser older than what the TypeScript is compiled for is served, webpack's own lines and the libraries included.
    target: ["web", "es2022"],
    optimization: { minimizeOptions: { javascript: { ecma: 2020, compress: { passes: 2 } } } },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                // WebView2, WKWebView and current browsers: no polyfills (README, "Excel nào dùng được").
                target: "es2022",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
              },
            },
          },
        },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    plugins: [
      page({ template: "./src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"], templateParameters: parameters }),
      page({ template: "./src/commands/commands.html", filename: "commands.html", chunks: ["commands"], templateParameters: parameters }),
      ...(standin ? [page({ template: "./src/excel-standin/page/index.html", filename: "index.html", chunks: ["standin"], templateParameters: parameters })] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          ...(standin
            ? [
                ...OFFICE_JS_FILES.map((file) => ({
                  from: path.join(OFFICE_JS_DIST, file),
                  to: `office-js/${file}`,
                  // Microsoft's files stay as they are.
                  info: { minimized: true },
                })),
              ]
            : [{ from: "manifest.xml", to: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEV_BASE, base) }]),
        ],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
    devServer: {
      port: 3000,
      hot: false,
      liveReload: true,
      static: false,
      client: { logging: "error", overlay: false },
      headers: { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" },
      ...(env.https && { server: { type: "https", options: httpsOptions(env.https) } }),
    },
  };
};

/** Certificates made by office-addin-dev-certs, which Excel on this machine trusts. */
function httpsOptions(directory) {
  const read = (name) => fs.readFileSync(path.join(directory, name));
  return { key: read("localhost.key"), cert: read("localhost.crt"), ca: read("ca.crt") };
}
