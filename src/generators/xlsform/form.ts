/** An instrument as a form for ODK. */
import type { Instrument, Model } from '../../model/types.js';
import { recordOf } from '../../scoring/inputs.js';
import { planTable } from '../../scoring/plan.js';
import { badges, pointsOf, standardsBehind } from '../checklists/answers.js';
import { formOf, type Line } from '../checklists/form.js';
import { languagesOf, wording, type Wording } from '../format/wording.js';
import type { Omission } from '../expressions/omissions.js';
import { calculationsOf, type FormCalculations } from './calculations.js';
import { fieldsOf, type Fields } from './fields.js';
import { Layout } from './layout.js';
import type { Form, Row } from './sheets.js';
import { combined, type Texts, type Translations } from './texts.js';
import { reference } from './xpath.js';

export interface BuiltForm {
    readonly form: Form;
    /** What ODK cannot do, so that it is not in the form. */
    readonly omissions: readonly Omission[];
    /** Where answers and results stand, by column. */
    readonly fields: Fields;
    /** The field of each result that could be computed. */
    readonly results: ReadonlyMap<string, string>;
}

export function buildForm(model: Model, instrument: Instrument): BuiltForm {
    const plan = planTable(model, instrument);
    const fields = fieldsOf(instrument, plan);
    const languages = languagesOf(model);
    const isAudit = instrument.kind !== 'survey';
    const hasSite = isAudit && !fields.byColumn.has('site');
    const context = new Map([['asOf', 'answered'], ...(hasSite ? [['site', 'site'] as const] : [])]);
    const { calculations, members } = calculationsOf(model, instrument, plan, fields, context);
    const shown = new Map<string, string>();
    const layout = new Layout({
        model,
        instrument,
        isAudit,
        plan,
        fields,
        calculations,
        members,
        languages,
        field: (name) => piped(name, fields, calculations, shown),
        hints: isAudit ? auditHints(model, instrument, languages) : () => ({})
    });
    const texts = layout.texts();
    const head = opening(model, instrument, texts, hasSite);
    layout.lay(instrument.members);
    const results = new Map(
        [...fields.results.keys()].flatMap((column) => (calculations.result(column) === undefined ? [] : [[column, calculations.result(column)!] as const]))
    );
    const form: Form = {
        title: texts.label(instrument.title, instrument.name)[0]!,
        id: instrument.id,
        languages,
        ...(hasSite ? { instanceName: `concat(${reference('site')}, ' ', substr(${reference('answered')}, 0, 10))` } : {}),
        survey: [
            { type: 'start', name: 'answered' },
            { type: 'end', name: 'end' },
            ...(layout.seed === undefined ? [] : [{ type: 'calculate', name: layout.seed, calculation: 'once(random())' }]),
            ...head,
            ...layout.rows,
            ...calculations.made.map(({ name, expression }): Row => ({ type: 'calculate', name, calculation: expression })),
            ...(isAudit ? verdict(results, texts, fields) : [])
        ],
        choices: layout.lists.choices
    };
    return { form, omissions: calculations.omissions, fields, results };
}

/** What comes before the first question: consent, or what is audited. */
function opening(model: Model, instrument: Instrument, texts: Texts, hasSite: boolean): Row[] {
    const rows: Row[] = [];
    if (instrument.doc) rows.push({ type: 'note', name: 'about-form', label: texts.plain(instrument.doc) });
    if (instrument.consent) {
        rows.push(
            { type: 'note', name: 'consent-text', label: texts.plain(instrument.consent) },
            {
                type: 'acknowledge',
                name: 'consent-given',
                label: texts.words((words) => words.agree),
                required: 'yes',
                required_message: texts.words((words) => words.mustAgree)
            }
        );
    }
    if (!hasSite) return rows;
    const record = recordOf(model, instrument);
    const label = record ? texts.label(record.title, record.name) : texts.labels((labels) => labels.site);
    return [...rows, { type: 'text', name: 'site', label, required: 'yes', required_message: texts.words((words) => words.required) }];
}

/** The name of the field that shows what a text pipes in: of a choice, its label. */
function piped(name: string, fields: Fields, calculations: FormCalculations, shown: Map<string, string>): string | undefined {
    const field = fields.byColumn.get(name);
    if (!field) return calculations.result(name);
    const { kind } = field.place.column.type;
    if (field.form !== 'value' || kind === 'set') return undefined;
    const isChoice = kind === 'category' || kind === 'boolean' || field.naChoices.length > 0;
    if (!isChoice) return field.name;
    if (!shown.has(name)) shown.set(name, calculations.share(`jr:choice-name(${reference(field.name)}, '${reference(field.name)}')`, `${field.name}-label`));
    return shown.get(name);
}

/** Points and marks beside an item, and on demand the standards behind it. */
function auditHints(model: Model, instrument: Instrument, languages: readonly string[]): (column: string) => { short?: Translations; more?: Translations } {
    const form = formOf(model, instrument);
    const words = languages.map((language) => wording(model, language));
    const short = (line: Line, each: Wording): string => {
        const points = pointsOf(line, each);
        return [points === '' ? '' : `${each.labels.points}${each.labels.colon}${points}`, ...badges(line, form, each).map(({ label }) => label)]
            .filter((text) => text !== '')
            .join(' · ');
    };
    const behind = (line: Line, each: Wording): string =>
        standardsBehind(line, form, each)
            .map(({ title, lines }) => [title, ...lines].join('\n'))
            .join('\n');
    return (column) => {
        const line = form.lines.find((one) => one.column === column);
        if (!line) return {};
        const [hint, more] = [words.map((each) => short(line, each)), words.map((each) => (line.first ? behind(line, each) : ''))];
        return { ...(hint.some((text) => text !== '') ? { short: hint } : {}), ...(more.some((text) => text !== '') ? { more } : {}) };
    };
}

/** What the audit comes to, on the last screen. */
function verdict(results: ReadonlyMap<string, string>, texts: Texts, fields: Fields): Row[] {
    const total = results.get('total');
    const pass = results.get('pass');
    const rows: Row[] = [];
    if (total !== undefined) {
        const label = combined([texts.labels((labels) => labels.total), texts.labels((labels) => labels.colon)], (parts) => `${parts.join('')}\${${total}}`);
        rows.push({ type: 'note', name: fields.claim('total-shown'), label, relevant: `${reference(total)} != ''` });
    }
    if (pass !== undefined) {
        rows.push(
            { type: 'note', name: fields.claim('passed-shown'), label: texts.labels((labels) => labels.passed), relevant: `${reference(pass)} = 'true'` },
            {
                type: 'note',
                name: fields.claim('not-passed-shown'),
                label: texts.labels((labels) => labels.notPassed),
                relevant: `${reference(pass)} = 'false'`
            }
        );
    }
    if (rows.length === 0) return [];
    const name = fields.claim('result-shown');
    return [{ type: 'begin_group', name, label: texts.labels((labels) => labels.result), appearance: 'field-list' }, ...rows, { type: 'end_group' }];
}
