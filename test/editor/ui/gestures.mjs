// What a hand does in the window.
export async function openFile(page, name) {
    const input = page.locator('.quick-input-widget input');
    await page.keyboard.press('Control+KeyP');
    await input.waitFor();
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

export async function command(page, title) {
    const input = page.locator('.quick-input-widget input');
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Selects the first place of a text by the editor's own search, as the letters on the screen cannot be aimed at. */
export async function select(page, editor, text) {
    // Not by a click: what the pointer passes over may open a hover in the way.
    await page.mouse.move(200, 500);
    await command(page, 'View: Focus First Editor Group');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+KeyF');
    const input = editor.locator('.find-widget textarea').first();
    await input.waitFor();
    await input.fill(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
}
