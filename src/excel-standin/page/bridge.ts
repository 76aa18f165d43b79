/** Runs in the pane before office.js: takes the host from the page around it and puts it where office.js looks for Excel. */
// Not through the index: this script runs before office.js and must not carry the whole host along.
import { installHost } from "../host/browser";
import { connectionOf, installTheme } from "./connection";

const connection = connectionOf(window);
if (connection) {
  const leave = installHost(window as unknown as Parameters<typeof installHost>[0], connection.host);
  installTheme(window, connection);
  window.addEventListener("pagehide", leave, { once: true });
}
