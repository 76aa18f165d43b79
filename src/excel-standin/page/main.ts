/** The page's beginning: builds its parts once, opens the first workbook, and ties commands to the open one. */
import "./standin.css";
import "./standin-grid.css";
import { start } from "./page";

start(new URLSearchParams(window.location.search));
