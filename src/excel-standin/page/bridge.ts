/** Runs in the pane before office.js: takes the host from the page around it and puts it where office.js looks for Excel. */
