/** What a question is asked with: the form around it, its list of choices, its word for "not applicable". */
import type { Expr } from '../../expression/types.js';
import type { Item, Model, Option } from '../../model/types.js';
import { mayBeNa } from '../surveys/answers.js';
import type { Condition } from '../expressions/logic.js';
import { optionChoices, scaleOf, type ChoiceLists } from './choices.js';
import type { Texts, Translations } from './texts.js';
import { xpath } from './xpath.js';

export interface Asking {
    readonly model: Model;
    readonly texts: Texts;
    readonly lists: ChoiceLists;
    /** When the item is asked, beyond what the groups around it say; undefined: always. */
    readonly relevant: string | undefined;
    readonly required: Condition;
    isTrue(condition: Expr): Condition;
    value(what: string, expr: Expr): string | undefined;
    /** The field that gives a random order its seed. */
    seed(): string;
    leaveOut(what: string, why: string): void;
    /** More about an answer for those who fill in an audit: short beside it, and on demand. */
    hints(column: string): { short?: Translations; more?: Translations };
}

/** The word for "not applicable", if that is an answer. */
export function naLabel(item: Item, { model, texts }: Asking): Translations | undefined {
    const scale = scaleOf(model, item.scale);
    if (!mayBeNa(item)) return undefined;
    const na = item.na ?? scale?.na;
    return na ? texts.label(na) : texts.words((words) => words.notApplicable);
}

/** The list of a choice, and what restricts it. */
export function choicesOf(item: Item, asking: Asking): { list: string; choice_filter?: string } {
    const { texts, lists } = asking;
    const filters = new Map<string, string>();
    const offered = (option: Option): string | undefined => {
        if (!option.when) return undefined;
        const condition = asking.isTrue(option.when);
        if (condition === true) return undefined;
        const text = xpath(condition);
        const key = [...filters].find(([, other]) => other === text)?.[0] ?? `if-${filters.size + 1}`;
        filters.set(key, text);
        return key;
    };
    // A flagged option says "not applicable" already.
    const na = item.na ? texts.label(item.na) : undefined;
    const list = lists.list(item.name, optionChoices(item.options, texts, na, offered));
    if (filters.size === 0) return { list };
    return { list, choice_filter: ["offered = 'always'", ...[...filters].map(([key, condition]) => `(offered = '${key}' and (${condition}))`)].join(' or ') };
}
