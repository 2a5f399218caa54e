// What a user sees: the squiggle, the hover, the list of completions, the preview.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, whenReady } from '../host/host.mjs';
import { command, openFile, place, select } from './gestures.mjs';

const LIMIT = 30_000;

export async function runWindowTests({ vsix, workspace }) {
    const window = await openWorkbench({
        folder: workspace,
        vsix: [vsix],
        viewport: { width: 1400, height: 860 },
        settings: {
            'workbench.colorTheme': 'Default Light Modern',
            'editor.fontSize': 15,
            'editor.minimap.enabled': false,
            'editor.unicodeHighlight.nonBasicASCII': false
        }
    });
    const { page } = window;
    page.setDefaultTimeout(LIMIT);
    const step = async (title, body) => {
        const started = Date.now();
        await body();
        console.log(`  ✓ ${title} (${Date.now() - started} ms)`);
    };
    const text = await readFile(join(workspace, 'standards.touch'), 'utf8');
    const teller = place(text, 'Teller');
    const editor = page.locator('.editor-instance .monaco-editor[data-uri$="/standards.touch"]');
    try {
        await whenReady(page);
        await step('a file opens as Touchstone, coloured', async () => {
            await openFile(page, 'standards.touch');
            await page.locator('.statusbar-item', { hasText: 'Touchstone' }).first().waitFor();
            await page.waitForFunction(() => {
                const word = [...document.querySelectorAll('.view-line span span')].find((each) => each.textContent.trim() === 'standard');
                return word && /mtk(?!1\b)\d+/.test(word.className);
            });
        });
        await step('a typed error gets a squiggle and an entry in Problems', async () => {
            await select(page, teller, 'Teller'.length);
            await page.keyboard.type('Tellr');
            await page.keyboard.press('Escape');
            await editor.locator('.squiggly-error').first().waitFor();
            await command(page, 'Problems: Focus on Problems View');
            await page.locator('.markers-panel .monaco-list-row', { hasText: 'Tellr' }).first().waitFor();
        });
        await step('hovering the error says what is wrong', async () => {
            await editor.locator('.view-line span', { hasText: 'Tellr' }).last().hover();
            await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Tellr' }).first().waitFor();
            await page.keyboard.press('Escape');
        });
        await step('the list of completions offers the name meant', async () => {
            await select(page, teller, 'Tellr'.length);
            await page.keyboard.type('Te');
            await page.keyboard.press('Control+Space');
            const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Teller' }).first();
            await row.waitFor();
            await row.click();
            await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
        });
        await step('the preview follows what is typed, and runs nothing of it', async () => {
            await command(page, 'Touchstone: Open Preview to the Side');
            const preview = page.frameLocator('iframe.webview').frameLocator('iframe').locator('#pages iframe').last().contentFrame();
            await preview.getByText('자리가 깨끗하다').first().waitFor();
            await select(page, place(text, '자리가 깨끗하다'), '자리가 깨끗하다'.length);
            await page.keyboard.insertText('<b onclick=alert(1)>창문이 맑다');
            await preview.getByText('<b onclick=alert(1)>창문이 맑다').first().waitFor();
        });
        assert.deepEqual(await page.locator('.notification-list-item-message').allInnerTexts(), []);
    } catch (error) {
        await mkdir('out', { recursive: true });
        await page.screenshot({ path: 'out/editor-failure.png' });
        console.error('The window when it failed: out/editor-failure.png');
        throw error;
    } finally {
        await window.close();
    }
}
