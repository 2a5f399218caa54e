import { existsSync } from 'node:fs';

const PLACES = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Where it is, if it is there. */
export const chromiumPath = () => PLACES.find((path) => path && existsSync(path));

export function findChromium() {
    const found = chromiumPath();
    if (!found) throw new Error("no Chromium found: install Debian's package chromium, or set CHROMIUM_PATH");
    return found;
}
