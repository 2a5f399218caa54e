// docs/coverage.md from what was found.

const HEAD = `# What the examples cover

Four projects hold a whole customer-satisfaction management system: [post-office](../examples/post-office), [clinic](../examples/clinic),
[store](../examples/store) and [service-centre](../examples/service-centre). This page says for each thing such a system has where the examples
declare it and which page of the build carries it. It is made by \`node scripts/coverage.mjs\` from \`test/examples/coverage\`; a test fails when a row has
no declaration, when no output carries it, or when this page is not what the examples say today.

Outputs are those of \`touchstone build examples/<example>\`, in the example's first language: the file, and the heading under which the words stand.
`;

const escape = (text) => text.replace(/[|\\]/g, '\\$&').replace(/\s+/g, ' ');
const SHOWN = 8;

const declared = ({ example, path, file, line }) => `[${path}](../examples/${example}/${file}#L${line})`;
const carried = ({ file, heading, anchor }) => `\`${file}${anchor ? `#${anchor}` : ''}\`${heading ? ` ${escape(heading)}` : ''}`;

function some(list) {
    const unique = [...new Set(list)];
    return unique.slice(0, SHOWN).join(', ') + (unique.length > SHOWN ? ` and ${unique.length - SHOWN} more` : '');
}
function places(found) {
    const byPlace = new Map(found.map(({ example, carrier }) => [`${example} ${carrier.file} ${carrier.heading}`, { example, carrier }]));
    const examples = new Set(found.map(({ example }) => example));
    return [...byPlace.values()]
        .slice(0, 3)
        .map(({ example, carrier }) => (examples.size > 1 ? `${example}: ` : '') + carried(carrier))
        .join('<br>');
}

export function pageOf(chapters) {
    const lines = [HEAD];
    for (const { title, intro, rows } of chapters) {
        lines.push(`## ${title}`, '', ...(intro ? [intro, ''] : []));
        for (const row of rows) {
            lines.push(`### ${row.id} ${row.says}`, '');
            if (row.elements.length > 0) {
                lines.push('| what | declared | carried by |', '| --- | --- | --- |');
                for (const { name, found } of row.elements) lines.push(`| ${escape(name)} | ${some(found.map(declared))} | ${places(found)} |`);
                lines.push('');
            }
            for (const { code, original } of row.rules)
                lines.push(
                    `- [${code}](rules/${code}.md), [fixture](../test/fixtures/validation/${code})${original ? `, [as the source has it](../${original})` : ''}`
                );
            if (row.rules.length > 0) lines.push('');
        }
    }
    return `${lines.join('\n').trimEnd()}\n`;
}
