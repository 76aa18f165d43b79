/**
 * The only door to numfmt. Its 4.0.1 package.json sends `require` to a file that was not published (dist/index.cjs), so
 * jest and tsx cannot resolve it by name; the path below goes past that table to the file that is there.
 */
export {
  format,
  formatColor,
  getFormatFromId,
  isDateFormat,
  isPercentFormat,
  isTextFormat,
  parseValue,
} from "../../../node_modules/numfmt/dist/index.js";
