import type { Instrument, Model, Text } from '../../model/types.js';
import { csv, type CsvValue } from '../format/csv.js';
import { naWord } from './answers.js';
import { conditionInWords } from './conditions.js';
import { formOf, type Answer, type Line } from './form.js';
import { languagesOf, wording } from '../format/wording.js';

/** One row for each answer, with a column for each language, and two to fill in. */
export function checklistCsv(model: Model, instrument: Instrument): string {
    const form = formOf(model, instrument);
    const languages = languagesOf(model);
    const words = languages.map((language) => wording(model, language));
    const each = (text: Text | undefined): string[] => languages.map((language) => text?.[language] ?? '');
    const named = (name: string): string[] => languages.map((language) => `${name}.${language}`);
    const head = [
        'number',
        'column',
        'type',
        ...named('section'),
        ...named('item'),
        ...named('part'),
        'points',
        'critical',
        ...named('class'),
        'photo',
        'required',
        'values',
        'unit',
        ...named('standard'),
        ...named('must'),
        'answer',
        'remarks'
    ];
    const rows = form.lines.map((line): CsvValue[] => [
        line.number,
        line.column,
        line.item.type,
        ...words.map((w) => line.sections.map((section) => w.title(section)).join(' / ')),
        ...each(titled(line.title, line.item.name, languages)),
        ...each(line.part),
        line.worth !== undefined && line.item.penalty ? -line.worth : line.worth,
        line.item.critical ? (line.item.criticalWhen ? 'sometimes' : 'yes') : '',
        ...each(line.item.class && titled(line.item.class.title, line.item.class.name, languages)),
        line.item.photo ? 'yes' : '',
        line.item.required ? 'yes' : '',
        values(line.answer),
        line.answer.kind === 'number' ? line.answer.unit : undefined,
        ...words.map((w) => line.behind.map(({ standard }) => w.title(standard)).join('; ')),
        ...languages.map((language) =>
            line.behind
                .flatMap(({ standard }) => standard.duties.filter((duty) => duty.kind === 'must').map((duty) => duty.text[language] ?? ''))
                .filter((must) => must !== '')
                .join('; ')
        ),
        undefined,
        undefined
    ]);
    return csv([head, ...rows]);
}

/** A declaration without a title is called by its name. */
function titled(text: Text, name: string, languages: readonly string[]): Text {
    return Object.keys(text).length > 0 ? text : Object.fromEntries(languages.map((language) => [language, name]));
}

/** What a response may hold in the column, as data. */
function values(answer: Answer): string {
    const na = answer.na === undefined ? [] : ['na'];
    switch (answer.kind) {
        case 'check':
            return ['true', 'false', ...na].join(' | ');
        case 'rate':
            return [`${answer.min}..${answer.max}`, ...na].join(' | ');
        case 'number':
            return answer.low === undefined && answer.high === undefined ? na.join('') : [`${answer.low ?? ''}..${answer.high ?? ''}`, ...na].join(' | ');
        case 'choose':
            return [...answer.options.map((option) => option.code), ...na].join(' | ');
        case 'free':
            return [...answer.options.map((option) => option.name), ...na].join(' | ');
    }
}

/** The form as data, for other programs: everything that the printed one says, in all languages. */
export function checklistJson(model: Model, instrument: Instrument): string {
    const form = formOf(model, instrument);
    const inWords = (expr: Line['asked']): Text | undefined => {
        if (!expr) return undefined;
        const said = languagesOf(model).map((language): [string, string | undefined] => [language, conditionInWords(expr, form, wording(model, language))]);
        return Object.fromEntries(said.filter((pair): pair is [string, string] => pair[1] !== undefined));
    };
    const line = (l: Line): object => ({
        number: l.number,
        column: l.column,
        item: l.item.path,
        type: l.item.type,
        title: l.title,
        part: l.part,
        points: l.worth,
        bonus: l.item.bonus || undefined,
        penalty: l.item.penalty,
        critical: l.item.critical,
        criticalWhen: inWords(l.item.criticalWhen),
        class: l.item.class && { name: l.item.class.name, title: l.item.class.title },
        at: l.item.at,
        comment: l.item.comment,
        steps: l.item.bands?.map((band) => ({ title: band.title, when: inWords(band.when), points: band.worth.value })),
        photo: l.item.photo,
        required: l.item.required,
        asked: inWords(l.asked),
        answer: answerData(model, l.answer),
        verifies: l.behind.map(({ standard, measure }) => ({
            standard: standard.path,
            title: standard.title,
            must: standard.duties.filter((duty) => duty.kind === 'must').map((duty) => duty.text),
            mustNot: standard.duties.filter((duty) => duty.kind === 'mustNot').map((duty) => duty.text),
            measures: (measure ? [measure] : standard.measures).map((m) => ({
                name: m.path,
                title: m.title,
                operator: m.operator,
                limit: m.limit,
                share: m.share
            }))
        }))
    });
    const data = {
        format: 'touchstone-checklist',
        version: 1,
        name: instrument.name,
        kind: instrument.kind,
        title: instrument.title,
        doc: instrument.doc,
        release: model.program?.release,
        languages: languagesOf(model),
        of: instrument.of,
        by: instrument.by,
        via: instrument.via,
        every: instrument.every,
        worth: form.worth,
        unit: instrument.worth?.unit,
        entries: form.entries.map((entry) => {
            if (entry.kind === 'line') return line(entry.line);
            if (entry.kind === 'note') return { note: entry.text };
            const { section } = entry;
            return {
                section: section.path,
                number: entry.number,
                depth: entry.depth,
                title: section.title,
                doc: section.doc,
                points: section.worth?.value,
                share: section.share?.value
            };
        }),
        pass: inWords(instrument.pass),
        outcomes: instrument.outcomes.map((outcome) => ({
            name: outcome.name,
            title: outcome.title,
            when: inWords(outcome.when),
            top: outcome.top,
            bottom: outcome.bottom,
            after: outcome.after
        }))
    };
    return JSON.stringify(data, null, 2) + '\n';
}

function answerData(model: Model, answer: Answer): object {
    const na =
        answer.na === undefined ? undefined : Object.fromEntries(languagesOf(model).map((language) => [language, naWord(answer, wording(model, language))]));
    switch (answer.kind) {
        case 'check':
            return { kind: 'check', na };
        case 'rate':
            return {
                kind: 'rate',
                min: answer.min,
                max: answer.max,
                points: answer.points,
                anchors: answer.anchors,
                goodEnd: answer.reversed ? 'low' : 'high',
                na
            };
        case 'number':
            return { kind: 'number', low: answer.low, high: answer.high, whole: answer.whole, step: answer.step, unit: answer.unit, na };
        case 'choose':
            return {
                kind: 'choose',
                many: answer.many,
                options: answer.options.map((option) => ({
                    code: option.code,
                    title: option.title,
                    points: option.worth,
                    open: option.open || undefined
                })),
                na
            };
        case 'free':
            return {
                kind: answer.type,
                options: answer.options.length > 0 ? answer.options.map((option) => ({ code: option.code, title: option.title })) : undefined,
                na
            };
    }
}
