import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test as check } from 'vitest';
import { chromiumPath, findChromium } from '../editor/host/chromium.mjs';

/* The server as a web worker, as vscode.dev runs it: no file system, no Node. */
const URI = 'vscode-vfs://github/shop/shop.touch';

// Only where CI looks does a missing browser count as a failure.
const test = chromiumPath() || process.env.CI === 'true' ? check : check.skip;

let browser: Browser;
let page: Page;
beforeAll(async () => {
    if (test === check.skip) return;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.setContent('<!doctype html>');
    await page.evaluate(startServer, await readFile('dist/browser/server.js', 'utf8'));
});
afterAll(() => browser?.close());

test('the worker starts, knows the library and reports a mistake', async () => {
    const { capabilities } = (await request('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null })) as {
        capabilities: object;
    };
    expect(capabilities).toHaveProperty('completionProvider');
    await notify('initialized', {});
    const text = 'package shop\n\nrole Clerk "점원"@ko in Nowhere\n';
    await notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'touchstone', version: 1, text } });
    await expect.poll(() => diagnostics(), { timeout: 20_000 }).toContain('Nowhere');
    expect(await request('touchstone/library', { uri: 'builtin:///units.touch' })).toContain('unit ');
    expect(await request('touchstone/library', { uri: 'builtin:///no/such.touch' })).toBeNull();
});

interface Message {
    id?: number;
    method?: string;
    params?: { uri: string; diagnostics: { message: string }[] };
    result?: unknown;
}
declare const messages: Message[];
declare const worker: { postMessage(message: unknown): void };

/** Runs in the page. */
function startServer(script: string): void {
    const page = globalThis as unknown as { Blob: typeof Blob; Worker: new (url: string) => { onmessage: unknown }; worker: unknown; messages: Message[] };
    const server = new page.Worker(URL.createObjectURL(new page.Blob([script], { type: 'text/javascript' })));
    page.messages = [];
    page.worker = server;
    server.onmessage = ({ data }: { data: Message }) => {
        page.messages.push(data);
        // What the server asks of the client: settings, registrations, folders. It gets nothing.
        if (data.method && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    };
}

let lastId = 0;
async function request(method: string, params: object): Promise<unknown> {
    const id = ++lastId;
    await page.evaluate((message) => worker.postMessage(message), { jsonrpc: '2.0', id, method, params });
    const answer = await page.waitForFunction((wanted) => messages.find((each) => each.id === wanted && !each.method), id, { timeout: 20_000 });
    return ((await answer.jsonValue()) as Message).result;
}

async function notify(method: string, params: object): Promise<void> {
    await page.evaluate((message) => worker.postMessage(message), { jsonrpc: '2.0', method, params });
}

async function diagnostics(): Promise<string> {
    const published = await page.evaluate(() => messages.filter(({ method }) => method === 'textDocument/publishDiagnostics'));
    return JSON.stringify(published);
}
