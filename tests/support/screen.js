// One invisible screen for all windows, where there is none: importing this is all it takes.
import { spawn } from "node:child_process";
import { after } from "node:test";

function start_screen() {
    // -noreset: between one window and the next it would begin anew, and refuse who connects just then.
    const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-noreset"], {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    return new Promise((resolve, reject) => {
        xvfb.on("error", reject);
        xvfb.stdio[3].setEncoding("utf8").once("data", (number) => {
            process.env.DISPLAY = `:${number.trim()}`;
            resolve(xvfb);
        });
    });
}

const screen = process.env.DISPLAY ? undefined : await start_screen();
after(() => screen?.kill());
