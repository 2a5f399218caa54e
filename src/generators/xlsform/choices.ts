/** Lists of choices; questions with the same choices share one. */
import type { Model, Option, Scale } from '../../model/types.js';
import { NA } from '../surveys/answers.js';
import { choiceOf } from './fields.js';
import type { Choice } from './sheets.js';
import type { Texts, Translations } from './texts.js';
import { fieldName } from './xpath.js';

type Draft = Omit<Choice, 'list_name'>;

export class ChoiceLists {
    readonly choices: Choice[] = [];
    private readonly lists = new Map<string, string>();
    private readonly names = new Set<string>();

    /** The name of a list with these choices. */
    list(hint: string, choices: readonly Draft[]): string {
        const key = JSON.stringify(choices);
        const known = this.lists.get(key);
        if (known !== undefined) return known;
        const base = fieldName(hint);
        let name = base;
        for (let n = 2; this.names.has(name); n++) name = `${base}-${n}`;
        this.names.add(name);
        this.lists.set(key, name);
        this.choices.push(...choices.map((choice) => ({ list_name: name, ...choice })));
        return name;
    }
}

/** The points of a scale with their labels, or numbers, and "not applicable" at the end. */
export function scaleChoices(
    low: number,
    high: number,
    texts: Texts,
    more: { scale?: Scale; ends?: readonly [Translations, Translations]; na?: Translations }
): Draft[] {
    const choices: Draft[] = [];
    for (let value = low; value <= high; value++) {
        const label = more.scale?.points.find((point) => point.value === value)?.label;
        const end = value === low ? more.ends?.[0] : value === high ? more.ends?.[1] : undefined;
        const plain = label ? texts.label(label, String(value)) : texts.languages.map(() => String(value));
        choices.push({ name: String(value), label: end ? end.map((text) => (text === '' ? String(value) : `${value} ${text}`)) : plain });
    }
    return more.na ? [...choices, { name: NA, label: more.na }] : choices;
}

/** Options, those that are `last` at the end. `offered` gives the key of a choice that is not always there. */
export function optionChoices(
    options: readonly Option[],
    texts: Texts,
    na: Translations | undefined,
    offered: (option: Option) => string | undefined
): Draft[] {
    const ordered = [...options.filter((option) => !option.last), ...options.filter((option) => option.last)];
    const keys = ordered.map(offered);
    const filtered = keys.some((key) => key !== undefined);
    const choices = ordered.map((option, at): Draft => ({
        name: choiceOf(option, options),
        label: texts.label(option.title, option.name),
        ...(filtered ? { offered: keys[at] ?? 'always' } : {})
    }));
    return na ? [...choices, { name: NA, label: na, ...(filtered ? { offered: 'always' } : {}) }] : choices;
}

export const scaleOf = (model: Model, id: string | undefined): Scale | undefined => model.scales.find((scale) => scale.id === id);
