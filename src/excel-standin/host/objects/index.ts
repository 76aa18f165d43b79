/** All classes of the host's object model; importing this file registers them. */
import "./areas";
import "./conditionalFormats";
import "./page";
import "./range";
import "./rangeFormat";
import "./table";
import "./validation";
import "./workbook";
import "./worksheet";
