/** Pages as PDF, printed by the browser that the user has: it breaks lines and embeds fonts better than anything that could be shipped. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { OutputFile } from '../generators/output.js';
import { UsageError } from './errors.js';

const run = promisify(execFile);
/** For whoever has a browser where nobody looks for it. */
const BROWSER = 'TOUCHSTONE_BROWSER';
const ON_PATH = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

/** A browser of the Chromium family; undefined where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string | undefined {
    const named = env[BROWSER];
    if (named !== undefined && named !== '') {
        if (existsSync(named)) return named;
        throw new UsageError(`There is no browser at '${named}'.`, `That is what ${BROWSER} says. Correct it, or take it away to let the browser be found.`);
    }
    const places =
        platform === 'darwin'
            ? ['/', env['HOME'] ?? '/'].flatMap((root) => ON_MAC.map((name) => join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name)))
            : platform === 'win32'
              ? [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']].flatMap((root) =>
                    root ? ON_WINDOWS.map((name) => `${root}\\${name}`) : []
                )
              : ON_PATH.flatMap((name) => (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
    return places.find((place) => existsSync(place));
}

/** A PDF beside each page of the files. The same page, browser and fonts give the same bytes. */
export async function printPages(files: readonly OutputFile[]): Promise<OutputFile[]> {
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    if (pages.length === 0) return [];
    const browser = findBrowser();
    if (browser === undefined)
        throw new UsageError(
            'No browser was found that can print PDF files.',
            `Install Chrome, Edge or Chromium, or say where it is: set ${BROWSER} to its path. Without --pdf everything else is built.`
        );
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-print-'));
    try {
        const printed: OutputFile[] = [];
        for (const page of pages) printed.push({ path: page.path.replace(/\.html$/, '.pdf'), content: await print(browser, page, folder) });
        return printed;
    } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    }
}

async function print(browser: string, page: OutputFile, folder: string): Promise<Uint8Array> {
    const [source, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(source, page.content);
    await rm(target, { force: true });
    const args = [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${target}`
    ];
    // Chromium refuses to run as root in its sandbox; the page is ours and has no script.
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    try {
        await run(browser, [...args, pathToFileURL(source).href], { timeout: 120_000, windowsHide: true });
        return timeless(await readFile(target));
    } catch (error) {
        const said = (error as Error).message.split('\n')[0]!;
        throw new UsageError(
            `'${page.path}' could not be printed as PDF by '${browser}': ${said}`,
            `Close the browser and try again, or name another one in ${BROWSER}.`
        );
    }
}

/** Without the time of printing, in place: the table of contents of a PDF file counts bytes. */
function timeless(pdf: Uint8Array): Uint8Array {
    const text = Buffer.from(pdf).toString('latin1');
    return Buffer.from(text.replace(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '19800101000000'), 'latin1');
}
