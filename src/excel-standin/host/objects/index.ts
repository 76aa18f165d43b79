/** All classes of the host's object model; importing this file registers them. */
import "./addinData";
import "./areas";
import "./comments";
import "./conditionalFormats";
import "./names";
import "./page";
import "./range";
import "./rangeFormat";
import "./shapes";
import "./table";
import "./validation";
import "./workbook";
import "./worksheet";
