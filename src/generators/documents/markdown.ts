import type { Model } from '../../model/types.js';
import { escapeMarkdown as md, markdownTable, proseMarkdown } from '../format/markdown.js';
import { dotted, releaseOf } from '../format/programme.js';
import { wording } from '../format/wording.js';
import { linesOf, type Block, type Cell, type Document, type Table } from './document.js';

export function renderDocumentMarkdown(model: Model, document: Document, language: string): string {
    const words = wording(model, language);
    const above = dotted([model.program ? words.title(model.program) : '', document.subtitle ?? '', releaseOf(model, words.labels)]);
    return [`# ${md(document.title)}`, ...(above === '' ? [] : [md(above)]), ...document.blocks.map(blockMarkdown)].join('\n\n') + '\n';
}

const cellMarkdown = (cell: Cell): string =>
    linesOf(cell)
        .map(({ text }) => md(text))
        .join('<br>');

export function blockMarkdown(block: Block): string {
    switch (block.kind) {
        case 'heading':
            return `${'#'.repeat(block.level)} ${md(block.text.text)}`;
        case 'paragraph':
            return block.quiet ? `*${md(block.text.text)}*` : md(block.text.text);
        case 'prose':
            return proseMarkdown(block.text.text, block.level ?? 3);
        case 'list':
            return block.items.map(({ text }, i) => `${block.ordered ? `${i + 1}.` : '-'} ${md(text)}`).join('\n');
        case 'facts':
            return block.facts.map(([label, value]) => `- **${md(label)}**: ${cellMarkdown(value)}`).join('\n');
        // A drawing says in words what it shows: Markdown files stand alone.
        case 'figure':
            return `*${md(block.caption)}*: ${md(block.says)}`;
        case 'blanks':
            return block.labels.map((label) => `${md(label)}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_`).join('  \n');
        case 'table':
            return tableMarkdown(block);
    }
}

function tableMarkdown({ caption, columns, rows }: Table): string {
    const cells = rows.map(({ cells: row, tone }) => {
        const texts = row.map(cellMarkdown);
        if (tone === 'group') return [`**${texts[0] ?? ''}**`, ...columns.slice(1).map(() => '')];
        return tone === undefined ? texts : texts.map((text) => (text === '' ? '' : `**${text}**`));
    });
    const table = markdownTable(
        columns.map(({ title }) => md(title) || ' '),
        cells,
        columns.map(({ kind }) => (kind === 'number' ? 'right' : kind === 'mark' ? 'center' : 'left'))
    );
    return caption === undefined ? table : `**${md(caption)}**\n\n${table}`;
}
