// The picture of the README: the example, a mistake in it, and the checklist beside it.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openWorkbench, whenReady } from '../host/host.mjs';
import { command, openFile, place, select } from './gestures.mjs';

const FILE = 'monitoring.touch';

export async function takePicture({ vsix, workspace, picture }) {
    const window = await openWorkbench({
        folder: workspace,
        vsix: [vsix],
        viewport: { width: 1440, height: 860 },
        settings: {
            'workbench.colorTheme': 'Default Light Modern',
            'workbench.activityBar.location': 'hidden',
            'workbench.statusBar.visible': true,
            'window.commandCenter': false,
            'window.title': '${activeEditorShort} — Touchstone',
            'workbench.layoutControl.enabled': false,
            'editor.fontSize': 13,
            'editor.minimap.enabled': false,
            'editor.wordWrap': 'on',
            'editor.lightbulb.enabled': 'off',
            'breadcrumbs.enabled': false
        }
    });
    const { page } = window;
    try {
        await whenReady(page);
        await openFile(page, FILE);
        await command(page, 'View: Close Primary Side Bar');
        await command(page, 'Touchstone: Open Preview to the Side');
        const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${FILE}"]`);
        await page.frameLocator('iframe.webview').frameLocator('iframe').locator('#pages iframe').last().contentFrame().getByText('점검표').first().waitFor();
        // One point too many: the section no longer adds up.
        const text = await readFile(join(workspace, 'instruments', FILE), 'utf8');
        const { line, column } = place(text, '3 points verifies TidyCounter');
        await select(page, { line, column }, 1);
        await page.keyboard.type('4');
        await page.keyboard.press('Escape');
        // The imports and comments at the top are no picture.
        await page.mouse.move(300, 500);
        await page.mouse.wheel(0, 620);
        const squiggle = editor.locator('.squiggly-error').first();
        await squiggle.waitFor();
        // Until everything has been checked again and drawn.
        await page.waitForTimeout(1500);
        const box = await squiggle.boundingBox();
        await page.mouse.move(box.x + 20, box.y + 6);
        await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
        await page.waitForTimeout(800);
        await mkdir(dirname(picture), { recursive: true });
        await page.screenshot({ path: picture });
        console.log(`drawn: ${picture}`);
    } catch (error) {
        await page.screenshot({ path: 'out/editor-failure.png' });
        throw error;
    } finally {
        await window.close();
    }
}
