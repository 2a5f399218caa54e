/** What was wrong with the data, the worst first. */
import type { DataProblem } from '../../project/data/problems.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { Colours } from './measures.js';
import { SHOWN, type Wording } from './wording.js';

export function problemLines({ problems, findings, unlisted }: StreamReport, words: Wording, c: Colours): string[] {
    const { texts } = words;
    // Headings and columns have been named with their table.
    const open = problems.filter(({ kind }) => kind !== 'unknown-heading' && kind !== 'missing-column' && kind !== 'missing-key');
    const first = [...open.filter(({ severity }) => severity === 'finding').map((each) => ({ ...each, why: words.said(each.why) })), ...notes(open, words)];
    if (first.length === 0) return [];
    const lines = first.slice(0, SHOWN).map((problem) => problemLine(problem, words, c));
    if (first.length > SHOWN) lines.push(texts.moreProblems(first.length - SHOWN));
    if (unlisted) lines.push(texts.unlisted(unlisted));
    if (findings) lines.push(c.red(texts.findings(findings)));
    return [...lines, ''];
}

/** Notes of one kind about one column are one line. */
function notes(open: readonly DataProblem[], { texts, said }: Wording): DataProblem[] {
    const groups = new Map<string, DataProblem[]>();
    for (const note of open) {
        if (note.severity !== 'note') continue;
        const key = JSON.stringify([note.kind, note.table, note.file, note.column, note.heading]);
        const group = groups.get(key);
        if (group) group.push(note);
        else groups.set(key, [note]);
    }
    return [...groups.values()].map((group) => {
        const first = group[0]!;
        const why = said(first.why);
        return group.length === 1 ? { ...first, why } : { ...first, row: undefined, value: undefined, why: texts.times(why, group.length, first.row ?? 0) };
    });
}

/** `why` is in the language already. */
function problemLine({ file, row, heading, column, value, why, allowed, suggestion, severity }: DataProblem, { texts, said }: Wording, c: Colours): string {
    const place = texts.place(file, row === undefined ? undefined : texts.row(row));
    const asks = heading === undefined ? '' : texts.quoted(cut(heading));
    const named = heading === undefined || heading === column ? column : column === undefined ? asks : `${column} ${asks}`;
    const parts = [place, named, value === undefined ? undefined : c.bold(texts.quoted(cut(value)))].filter((each) => each !== undefined);
    const hint = suggestion === undefined ? (allowed === undefined ? '' : c.dim(texts.allowed(cut(said(allowed), 100)))) : texts.meant(suggestion);
    return `${severity === 'finding' ? c.red('✗') : c.dim('·')} ${texts.problem(parts.join(' '), why)}${hint === '' ? '' : `${texts.gap}${hint}`}`;
}

function cut(text: string, limit = 50): string {
    const characters = [...text];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}
