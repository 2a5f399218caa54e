/** A browser that we did not write, to judge pages: nothing is loaded or said on the console, nothing sticks out, no labels meet. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { chromiumPath, findChromium } from '../editor/host/chromium.mjs';

/** A4 at 96 pixels to the inch. */
const A4 = { width: 794, height: 1123 };
/** Set to keep what was looked at. */
const PICTURES = process.env['PICTURES'];

/** Only where CI looks does a missing browser count as a failure. */
const MISSING = !chromiumPath() && process.env['CI'] !== 'true';

let browser: Browser;
let page: Page;
const heard: string[] = [];
beforeAll(async () => {
    if (MISSING) return;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: A4 });
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('request', (request) => heard.push(`loads ${request.url()}`));
});
beforeEach(({ skip }) => skip(MISSING, 'there is no Chromium'));
afterAll(() => (MISSING ? undefined : browser.close()));

/** Shows a page as on a screen and on paper; nothing may be cut or loaded. */
export async function look(name: string, html: string): Promise<void> {
    heard.length = 0;
    await page.setContent(html, { waitUntil: 'load' });
    if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
        writeFileSync(join(PICTURES, `${name}.html`), html);
    }
    expect(heard, name).toEqual([]);
    for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${name} on ${media}`).toBeLessThanOrEqual(A4.width);
        const cut = await page.evaluate(() =>
            [...document.querySelectorAll('td,th,dd,p,h1,h2,h3,h4,h5,h6')]
                .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
                .map((e) => e.textContent)
        );
        expect(cut, `${name} on ${media}`).toEqual([]);
    }
    await page.emulateMedia({ media: 'screen' });
}

/** How wide the page that was looked at last is on a screen of another width, such as a telephone's. */
export async function widthOn(screen: number): Promise<number> {
    await page.setViewportSize({ width: screen, height: A4.height });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize(A4);
    return width;
}

/** Boxes of the texts in a drawing that meet, or that leave it. */
export function meetings(drawings = 'svg.circle'): Promise<string[]> {
    return page.evaluate((selector) => {
        const found: string[] = [];
        for (const svg of document.querySelectorAll(selector)) {
            const frame = svg.getBoundingClientRect();
            const boxes = [...svg.querySelectorAll('text')].flatMap((text) => {
                const lines = text.querySelectorAll('tspan');
                return [...(lines.length > 0 ? lines : [text])].map((line) => ({ text: line.textContent, owner: text, box: line.getBoundingClientRect() }));
            });
            const circles = [...svg.querySelectorAll('circle')].map((circle) => circle.getBoundingClientRect());
            const meet = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            for (const [i, { text, box, owner }] of boxes.entries()) {
                if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
                    found.push(`${text} leaves the drawing`);
                for (const other of boxes.slice(i + 1)) if (owner !== other.owner && meet(box, other.box)) found.push(`${text} meets ${other.text}`);
                if (!owner.classList.contains('number')) for (const circle of circles) if (meet(box, circle)) found.push(`${text} meets a moment`);
            }
        }
        return found;
    }, drawings);
}

/** The texts of a printed document's pages, in the layout of the page. Undefined where nothing here reads PDF. */
export async function printed(html: string): Promise<string[] | undefined> {
    await page.setContent(html, { waitUntil: 'load' });
    // An earlier look at the page may have left another medium behind.
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: 'screen' });
    const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    // In CI nobody else will read these pages: what is missing there fails.
    if (read.error && process.env.CI === 'true') throw read.error;
    return read.error ? undefined : read.stdout.split('\f').slice(0, -1);
}

/** Runs a script of the test's own in the page that was looked at last. */
export function evaluateIn<T>(script: string): Promise<T> {
    return page.evaluate(script);
}
