// The licences of what the bundles contain, as their authors ask.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const OUTPUT = 'dist/THIRD-PARTY-NOTICES.txt';

/** The folder of the package that a bundled file comes from: the last node_modules/<name> in its path. */
const packageFolder = (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];

export async function writeNotices(metafiles) {
    const folders = new Set();
    for (const { outputs } of metafiles) {
        for (const { inputs } of Object.values(outputs)) {
            for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
                const folder = packageFolder(input);
                if (folder && bytesInOutput > 0) folders.add(folder);
            }
        }
    }
    const notices = new Map();
    for (const folder of folders) {
        const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
        const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
        const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
        if (!manifest.license && texts.length === 0) throw new Error(`${manifest.name} is bundled but names no licence`);
        notices.set(`${manifest.name} ${manifest.version}`, [`License: ${manifest.license ?? 'see below'}`, ...texts].join('\n\n').trim());
    }
    const sections = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`);
    const text = `Touchstone contains the following software.\n\n${sections.join('\n')}`.replaceAll('\r\n', '\n');
    await writeFile(OUTPUT, text);
}
