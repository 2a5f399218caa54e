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

/** Selects so many characters from a place on, by keys: letters on the screen cannot be aimed at. */
export async function select(page, { line, column }, length) {
    const input = page.locator('.quick-input-widget input');
    await page.keyboard.press('Control+KeyP');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page
        .locator('.quick-input-list .monaco-list-row', { hasText: String(line) })
        .first()
        .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    for (let i = 0; i < length; i++) await page.keyboard.press('Shift+ArrowRight');
}

/** Where a text begins, as the editor counts. */
export function place(text, part) {
    const before = text.slice(0, text.indexOf(part)).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
}
