import type { Instrument, Model } from '../../model/types.js';
import { elements } from '../format/elements.js';
import { outcomeShare } from '../format/outcomes.js';
import { escapeMarkdown as md, markdownAnchor, markdownTable, proseMarkdown } from '../format/markdown.js';
import { programmeLine } from '../format/programme.js';
import { wording, type Wording } from '../format/wording.js';
import {
    askedWhen,
    badges,
    classesOf,
    formHead,
    howMany,
    howTotal,
    legend,
    naWord,
    placeOf,
    pointsOf,
    range,
    scalePoints,
    sectionBands,
    sectionWorth,
    standardsBehind,
    steps,
    subtotalNote
} from './answers.js';
import { conditionInWords } from './conditions.js';
import { formOf, type Form, type Line } from './form.js';

/** One checklist as a Markdown document. */
export function renderChecklistMarkdown(model: Model, instrument: Instrument, language: string): string {
    const words = wording(model, language);
    const { labels } = words;
    const form = formOf(model, instrument);
    const found = elements(model);
    const { facts, blanks } = formHead(instrument, words, (id) => found.get(id));
    const parts: string[] = [`# ${md(words.title(instrument))}`];
    if (model.program) parts.push(md(programmeLine(model, words)));
    const doc = words.plain(instrument.doc);
    if (doc !== '') parts.push(proseMarkdown(doc, 2));
    if (facts.length > 0) parts.push(facts.map(([label, value]) => `- **${label}**: ${md(value)}`).join('\n'));
    parts.push(markdownTable(blanks.map(md), [blanks.map(() => ' ')]));
    if (form.worth > 0) parts.push(`**${labels.howToAnswer}**: ${howTotal(form, words)}`);

    const scored = form.lines.some((line) => line.worth !== undefined);
    const headings = scored ? [labels.number, labels.item, labels.points, labels.answer, labels.score] : [labels.number, labels.item, labels.answer];
    let rows: string[][] = [];
    const flush = (): void => {
        if (rows.length > 0) parts.push(markdownTable(headings, rows, scored ? ['left', 'left', 'right', 'left', 'right'] : []));
        rows = [];
    };
    for (const entry of form.entries) {
        if (entry.kind === 'line') {
            const { line } = entry;
            const below = [md(steps(line, form, words)), line.item.comment ? `${words.labels.comment}${words.labels.colon}\\_\\_\\_\\_\\_\\_` : ''];
            const cells = [line.number, question(line, form, words), [answer(line, words), ...below].filter((part) => part !== '').join('<br>')];
            rows.push(scored ? [cells[0]!, cells[1]!, pointsOf(line, words), cells[2]!, ''] : cells);
            continue;
        }
        flush();
        if (entry.kind === 'note') parts.push(`> ${md(words.plain(entry.text))}`);
        else {
            const { section } = entry;
            const counts = sectionWorth(section, words);
            const worth = counts === '' ? '' : ` (${md([counts, subtotalNote(entry.lines, words)].filter((t) => t !== '').join(words.labels.separator))})`;
            parts.push(`${'#'.repeat(Math.min(6, entry.depth + 2))} ${entry.number}. ${md(words.title(section))}${worth} ${markdownAnchor(section.path)}`);
            const about = words.plain(section.doc);
            if (about !== '') parts.push(proseMarkdown(about, Math.min(6, entry.depth + 3)));
            if (section.bands) parts.push(md(sectionBands(section, words)));
        }
    }
    flush();
    parts.push(...result(form, words));
    parts.push(
        markdownTable(
            ['', labels.date, labels.signature],
            [
                [labels.auditor, '', ''],
                [labels.onSite, '', '']
            ]
        )
    );
    return parts.join('\n\n') + '\n';
}

function question(line: Line, form: Form, words: Wording): string {
    const lines: string[] = [];
    const title = words.title({ title: line.title, name: line.item.name });
    const marks = badges(line, form, words)
        .map(({ label }) => ` **[${label}]**`)
        .join('');
    lines.push(md(line.part ? `${line.first ? `${title} — ` : ''}${words.plain(line.part)}` : title) + marks);
    const when = askedWhen(line, form, words);
    const found = elements(form.model);
    const place = line.first ? placeOf(line, words, (id) => found.get(id)) : '';
    if (place !== '') lines.push(md(place));
    if (when !== '') lines.push(`*${md(when)}*`);
    if (line.first) {
        for (const standard of standardsBehind(line, form, words)) {
            lines.push([`${words.labels.standard}${words.labels.colon}${md(standard.title)}`, ...standard.lines.map(md)].join(' — '));
        }
    }
    return lines.join('<br>');
}

function answer({ answer: form }: Line, words: Wording): string {
    const { labels } = words;
    const na = naWord(form, words);
    const boxes = (texts: readonly string[], separator = '<br>'): string =>
        [...texts, ...(na === undefined ? [] : [na])].map((text) => `☐ ${md(text)}`).join(separator);
    switch (form.kind) {
        case 'check':
            return boxes([labels.met, labels.notMet]);
        case 'rate':
            return `${boxes((scalePoints(form) ?? []).map(String), ' ')}<br>${md(legend(form, words))}`;
        case 'number':
            return `\\_\\_\\_\\_\\_\\_ ${md(range(form, words))}${na === undefined ? '' : `<br>☐ ${md(na)}`}`;
        case 'choose':
            return [
                form.many ? `*${md(howMany(form, words))}*` : '',
                boxes(form.options.map((option) => `${words.title(option)}${option.worth === undefined ? '' : ` (${words.amount(option.worth)})`}`))
            ]
                .filter((part) => part !== '')
                .join('<br>');
        case 'free':
            return form.options.length > 0
                ? form.options.map((option) => `\\_\\_\\_ ${md(words.title(option))}`).join('<br>')
                : '\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_';
    }
}

function result(form: Form, words: Wording): string[] {
    const { labels } = words;
    const { instrument } = form;
    const rows: string[][] = [];
    const bonus = subtotalNote(form.lines, words);
    if (form.worth > 0) rows.push([labels.total, `/ ${md(words.amount(form.worth, instrument.worth?.unit))}${bonus === '' ? '' : ` (${md(bonus)})`}`]);
    if (form.lines.some((line) => line.answer.kind === 'check')) rows.push([labels.itemsNotMet, '']);
    if (form.lines.some((line) => line.item.critical)) rows.push([labels.criticalsNotMet, '']);
    for (const one of classesOf(form)) rows.push([md(labels.notMetOfClass(words.title(one))), '']);
    if (instrument.pass) {
        const pass = conditionInWords(instrument.pass, form, words);
        rows.push([labels.result, `☐ ${labels.passed} ☐ ${labels.notPassed}${pass === undefined ? '' : `<br>${labels.passRule}${labels.colon}${md(pass)}`}`]);
    }
    const parts: string[] = [];
    if (rows.length > 0) parts.push(`## ${labels.result}`, markdownTable([' ', labels.result], rows));
    if (instrument.outcomes.length > 0) {
        const lines = instrument.outcomes.map((outcome) => {
            const when = outcome.when ? conditionInWords(outcome.when, form, words) : outcomeShare(outcome, words) || undefined;
            return `- ☐ **${md(words.title(outcome))}**${when === undefined ? '' : `: ${md(when)}`}`;
        });
        parts.push(`### ${labels.outcomes}`, lines.join('\n'));
    }
    return parts;
}
