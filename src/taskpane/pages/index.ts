/** Pages over the tabs (settings, help, column match): a chunk of their own, fetched when the first of them is opened. */
export { HelpPage } from "./HelpPage";
export { MatchPage } from "./MatchPage";
export { SettingsPage } from "./SettingsPage";
