// "#mirror.css" in the offline file, where it is packed like everything else.
import { unpack } from "./offline_blocks.js";

export const css = new TextDecoder().decode(unpack("css"));
export const over_canvas = ""; // which is in it
