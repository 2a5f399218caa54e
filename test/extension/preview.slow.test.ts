import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test as check } from 'vitest';
import type { Uri, Webview } from 'vscode';
import { previewPage, type ToWebview } from '../../src/extension/preview-page.js';
import { chromiumPath, findChromium } from '../editor/host/chromium.mjs';

/* The preview's frame in a browser: what it lets through, and whether the reader keeps their place. */
// Only where CI looks does a missing browser count as a failure.
const test = chromiumPath() || process.env.CI === 'true' ? check : check.skip;

let browser: Browser;
let page: Page;
let content: FrameLocator;
let requests: string[];

beforeAll(async () => {
    if (test === check.skip) return;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

beforeEach(async () => {
    const html = previewPage({ cspSource: 'http://preview.test', asWebviewUri: (uri: Uri) => uri } as unknown as Webview, { path: '/media' } as Uri);
    requests = [];
    page = await browser.newPage({ viewport: { width: 600, height: 400 } });
    await page.route('**', async (route) => {
        const { pathname } = new URL(route.request().url());
        requests.push(route.request().url());
        if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
        else if (pathname.startsWith('/media/')) await route.fulfill({ path: `.${pathname}` });
        else await route.abort();
    });
    await page.addInitScript(() => {
        Object.assign(globalThis, {
            sent: [],
            acquireVsCodeApi: () => ({ setState: () => undefined, postMessage: (message: unknown) => sent.push(message) })
        });
    });
    await page.goto('http://preview.test/');
    content = page.locator('#pages iframe').last().contentFrame();
});

declare const sent: unknown[];
const show = (html: string, rest: Partial<ToWebview> = {}): Promise<void> =>
    page.evaluate((message) => (globalThis as unknown as { postMessage(message: unknown, origin: string): void }).postMessage(message, '*'), {
        type: 'content',
        uri: 'file:///a.touch',
        html,
        choices: [],
        ...rest
    });
const answers = (): Promise<unknown[]> => page.evaluate(() => sent);

test('the frame asks for content when it is ready', async () => {
    expect(await answers()).toEqual([{ type: 'ready' }]);
});

test('nothing of the content runs, and nothing is loaded for it', async () => {
    const loaded = requests.length;
    await show(`<!doctype html><p id="p" onclick="this.textContent='clicked'">as written</p>
        <script>document.body.textContent = 'script';</script><img src="x" onerror="document.body.textContent='error'">
        <img src="https://example.org/pixel.png"><link rel="stylesheet" href="https://example.org/a.css"><iframe src="https://example.org"></iframe>
        <meta http-equiv="refresh" content="0;url=https://example.org">`);
    await content.getByText('as written').click();
    await page.waitForTimeout(300);
    expect(await content.locator('#p').textContent()).toBe('as written');
    expect(requests.slice(loaded).filter((url) => !url.startsWith('http://preview.test/'))).toEqual([]);
});

test('the reader keeps their place when the content changes', async () => {
    const long = (text: string): string => `<!doctype html><h1>${text}</h1>${'<p>line</p>'.repeat(200)}<p id="end">end</p>`;
    await show(long('first'));
    await content.locator('#end').scrollIntoViewIfNeeded();
    const place = (): Promise<number> => content.locator('html').evaluate((html) => (html as unknown as { scrollTop: number }).scrollTop);
    const before = await place();
    expect(before).toBeGreaterThan(1000);
    await show(long('second'));
    await content.getByText('second').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('#pages iframe').count()).toBe(1);
    expect(await place()).toBe(before);
});

test('of two changes in a row the later one stays', async () => {
    await Promise.all([show(`<!doctype html><p>earlier</p>${'<p>line</p>'.repeat(20_000)}`), show('<!doctype html><p>later</p>')]);
    await content.getByText('later').waitFor();
    await expect.poll(() => page.locator('#pages iframe').count()).toBe(1);
    await content.getByText('later').waitFor();
});

test('links inside the page scroll, others are handed to the editor', async () => {
    await show(`<!doctype html><a href="#end">down</a> <a href="https://example.org/x">out</a>${'<p>line</p>'.repeat(200)}<p id="end">end</p>`);
    await content.getByText('down').click();
    await expect.poll(() => content.locator('html').evaluate((html) => (html as unknown as { scrollTop: number }).scrollTop)).toBeGreaterThan(1000);
    await content.getByText('out').dispatchEvent('click');
    await expect.poll(answers).toContainEqual({ type: 'open', href: 'https://example.org/x' });
});

test('several things in a file are offered for choice; a failure is said', async () => {
    const choices = [
        { name: 'A', label: 'A <checklist>' },
        { name: 'B', label: 'B' }
    ];
    await show('<!doctype html><p>one</p>', { name: 'B', choices } as Partial<ToWebview>);
    await content.getByText('one').waitFor();
    expect(await page.locator('#choice option').allTextContents()).toEqual(['A <checklist>', 'B']);
    expect(await page.locator('#choice').inputValue()).toBe('B');
    await page.locator('#choice').selectOption('A');
    await expect.poll(answers).toContainEqual({ type: 'choose', name: 'A' });
    await show('', { type: 'failed', reason: 'no <b>server</b>' } as Partial<ToWebview>);
    await page.getByText('no <b>server</b>').waitFor();
});
