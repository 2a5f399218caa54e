import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/project/findings.js';
import { loadProject } from '../../../src/project/load.js';
import { renderManualHtml } from '../../../src/generators/manuals/html.js';
import { renderManualMarkdown } from '../../../src/generators/manuals/markdown.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHOP = `
program Shop "가게"@ko "Shop"@en "店鋪"@zh-TW "店铺"@zh-CN languages ko, en, zh-TW, zh-CN
term Customer "고객"@ko "customer"@en "顧客"@zh-TW "顾客"@zh-CN {
    also "이용자"@ko "visitor"@en "訪客"@zh-TW
    avoid "손님"@ko "client <b>"@en "客戶"@zh-TW "客户"@zh-CN
    differs from User because "아직 사지 않았다"@ko "May not have bought yet"@en "可能還沒買"@zh-TW "可能还没买"@zh-CN
}
term User "사용자"@ko "user"@en "使用者"@zh-TW "使用者"@zh-CN
manual Guide "안내"@ko "Guide"@en "指南"@zh-TW "指南"@zh-CN {
    chapter All "전체"@ko "All"@en "全部"@zh-TW "全部"@zh-CN """고객에게 인사한다."""@ko """Greet the customer."""@en """向顧客問好。"""@zh-TW """向顾客问好。"""@zh-CN
}
`;

test('the glossary says by what names a thing goes, by which it should not, and what it is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-names-'));
    try {
        await writeFile(join(folder, 'shop.touch'), SHOP);
        const project = await loadProject(folder);
        expect(findingsOf(project)).toEqual([]);
        const model = await project.model();
        const lines = (language: string) =>
            renderManualMarkdown(model, model.manuals[0]!, language)
                .split('\n')
                .find((line) => line.startsWith('**'));
        expect(lines('ko')).toBe('**고객** (같은 말: 이용자; 쓰지 않는 말: 손님; 구별할 것: 사용자 – 아직 사지 않았다)');
        expect(lines('en')).toBe('**customer** (Also: visitor; Not called: client \\<b\\>; Not the same as: user – May not have bought yet)');
        expect(lines('zh-TW')).toBe('**顧客** (又稱：訪客; 不稱：客戶; 有別於：使用者 – 可能還沒買)');
        // What a language lacks is left out.
        expect(lines('zh-CN')).toContain('不称：客户; 不同于：使用者 – 可能还没买');
        const page = renderManualHtml(model, model.manuals[0]!, 'en');
        expect(page).toContain('Not called: client &lt;b&gt;');
        expect(page).not.toContain('client <b>');
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
});
