/** Lays the members of an instrument out as rows: sections are groups, loops are written out, rosters repeat. */
import type { Expr } from '../../expression/types.js';
import type { End, Instrument, Item, Loop, Member, Model, Option, Roster, Section, Valid } from '../../model/types.js';
import { and, isTrue } from '../../scoring/conditions.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { all, none, type Condition } from '../expressions/logic.js';
import type { FormCalculations } from './calculations.js';
import { ChoiceLists } from './choices.js';
import type { AskedFields, Fields } from './fields.js';
import { blocker, rowsOf, type Asking } from './questions.js';
import type { Row } from './sheets.js';
import { Texts, type Piping, type Translations } from './texts.js';
import { xpath } from './xpath.js';

/** What stands around a member. */
interface Place {
    readonly path: readonly { loop: Loop; option: Option }[];
    /** Conditions of `if`, in the form in which the plan has them. */
    readonly guard: Expr | undefined;
    /** The same, and that the turn of a loop was chosen, as ODK says it. */
    readonly within: Condition;
    /** What the groups around say already. */
    readonly shown: string | undefined;
}

export interface Setting {
    readonly model: Model;
    readonly instrument: Instrument;
    readonly isAudit: boolean;
    readonly plan: TablePlan;
    readonly fields: Fields;
    readonly calculations: FormCalculations;
    /** Those of the members of each roster, by its id. */
    readonly members: ReadonlyMap<string, FormCalculations>;
    readonly languages: readonly string[];
    field(name: string): string | undefined;
    hints(column: string): { short?: Translations; more?: Translations };
}

export class Layout {
    readonly rows: Row[] = [];
    readonly lists = new ChoiceLists();
    /** The field with the seed of random orders, once one is needed. */
    seed: string | undefined;
    private ends = 0;
    /** Those of the roster whose questions are laid out, else of the response. */
    private calculations: FormCalculations;
    private readonly counters = new Map<string, number>();
    /** Where the questions for a member end. */
    private readonly repeats: { end: number; calculations: FormCalculations }[] = [];

    constructor(private readonly setting: Setting) {
        this.calculations = setting.calculations;
    }

    lay(members: readonly Member[]): void {
        this.members(members, { path: [], guard: undefined, within: true, shown: undefined });
        this.closeRepeats();
    }

    texts(path: Place['path'] = []): Texts {
        const loops: Piping['loops'] = new Map(path.map(({ loop, option }) => [loop.name, option]));
        return new Texts(this.setting.languages, { field: (name) => this.setting.field(name), loops });
    }

    number(word: string): string {
        const n = (this.counters.get(word) ?? 0) + 1;
        this.counters.set(word, n);
        return this.setting.fields.claim(`${word}-${n}`);
    }

    private members(members: readonly Member[], place: Place): void {
        for (const member of members) this.member(member, place);
    }

    private member(member: Member, place: Place): void {
        const { calculations } = this;
        switch (member.kind) {
            case 'item':
                return this.item(member, place);
            case 'section':
                return this.section(member, place);
            case 'if': {
                const within = all(place.within, calculations.isTrue(member.condition));
                if (within !== false) this.members(member.members, { ...place, guard: and(place.guard, member.condition), within });
                return;
            }
            case 'each':
                for (const option of member.over.options) this.turn(member, option, place);
                return;
            case 'roster':
                return this.roster(member, place);
            case 'note':
                this.rows.push({ type: 'note', name: this.number('note'), label: this.texts(place.path).plain(member.text), ...this.relevant(place) });
                return;
            case 'valid':
                return this.check(member, place);
            case 'end':
                return this.end(member, place);
        }
    }

    private turn(loop: Loop, option: Option, place: Place): void {
        const chosen = loop.over.item === undefined ? true : this.calculations.isChosen(loop.over.item, option, place.path);
        const within = all(place.within, chosen);
        if (within !== false) this.members(loop.members, { ...place, path: [...place.path, { loop, option }], within });
    }

    /** A condition that counts until an end is reached, beyond what the groups around say. */
    private relevant(place: Place, condition: Condition = all(this.open(), place.within)): { relevant?: string } {
        const text = condition === true ? undefined : xpath(condition);
        return text === undefined || text === place.shown ? {} : { relevant: text };
    }

    private open(): Condition {
        return this.ends === 0 ? true : none(this.calculations.ends(this.endColumn(this.ends)));
    }

    private endColumn = (n: number): Expr => ({ op: 'column', name: `#end${n}`, type: { kind: 'boolean' } });

    private section(section: Section, place: Place): void {
        const texts = this.texts(place.path);
        if (section.random) this.leaveOut(`the random order of ${section.name}`, 'ODK shows questions in one order');
        const start = this.rows.length;
        const condition = all(this.open(), place.within);
        const shown = condition === true ? undefined : xpath(condition);
        const nested = section.members.some((member) => member.kind === 'section' || member.kind === 'roster');
        const head: Row = {
            type: 'begin_group',
            name: this.setting.fields.claim(section.name),
            label: texts.label(section.title, section.name),
            ...(shown === undefined || shown === place.shown ? {} : { relevant: shown }),
            // An auditor sees what belongs together on one screen.
            ...(this.setting.isAudit && !nested ? { appearance: 'field-list' } : {})
        };
        this.rows.push(head);
        if (section.doc) this.rows.push({ type: 'note', name: this.number('note'), label: texts.plain(section.doc) });
        this.members(section.members, { ...place, shown: shown ?? place.shown });
        if (this.rows.length === start + 1) this.rows.pop();
        else this.rows.push({ type: 'end_group' });
    }

    private item(item: Item, place: Place): void {
        const { calculations } = this;
        const { fields } = this.setting;
        const asked = fields.of.get(fields.answers.find(item, place.path))!;
        const required: Condition = item.requiredWhen ? calculations.isTrue(item.requiredWhen) : item.required;
        const relevant = this.askedWhen(asked, place);
        if (relevant === false) return;
        const asking: Asking = {
            model: this.setting.model,
            texts: this.texts(place.path),
            lists: this.lists,
            relevant: this.relevant(place, relevant).relevant,
            required,
            isTrue: (condition) => calculations.isTrue(condition),
            value: (what, expr) => calculations.value(what, expr),
            seed: () => `\${${(this.seed ??= fields.claim('order-seed'))}}`,
            leaveOut: (what, why) => this.leaveOut(what, why),
            hints: (column) => this.setting.hints(column)
        };
        this.rows.push(...rowsOf(asked, asking));
    }

    /** As the plan says. */
    private askedWhen(asked: AskedFields, place: Place): Condition {
        const around = all(this.open(), place.within);
        const [first] = asked.parts.values();
        if (!first) return around;
        const condition = this.calculations.column(first.place.column.name)?.asked;
        if (!condition) return true;
        const planned = this.calculations.isTrue(condition);
        // Two ways to say the same are one condition less to read.
        return xpath(planned) === xpath(around) || (place.shown !== undefined && xpath(around) === place.shown) ? around : planned;
    }

    private roster(roster: Roster, place: Place): void {
        const { fields } = this.setting;
        const texts = this.texts(place.path);
        const { low, high } = roster;
        const name = fields.lists.get(roster.id)!;
        const label = texts.label(roster.title, roster.name);
        const relevant = this.relevant(place);
        let count: string | undefined;
        if (low !== undefined && low === high) count = String(low);
        else if (low !== undefined || high !== undefined) {
            const field = fields.claim(`${roster.name}-count`);
            const rules = [`. >= ${low ?? 0}`, ...(high === undefined ? [] : [`. <= ${high}`])];
            const message = texts.words((words) => (high === undefined ? words.numberFrom(String(low)) : words.numberBetween(String(low ?? 0), String(high))));
            const ask = texts.words((words) => words.howMany('\ue000')).map((text, at) => text.replace('\ue000', () => label[at]!));
            this.rows.push({
                type: 'integer',
                name: field,
                label: ask,
                required: 'yes',
                ...relevant,
                constraint: rules.join(' and '),
                constraint_message: message
            });
            count = `\${${field}}`;
        }
        this.rows.push({ type: 'begin_repeat', name, label, ...relevant, ...(count === undefined ? {} : { repeat_count: count }) });
        this.inRoster(roster, place);
        this.rows.push({ type: 'end_repeat' });
    }

    /** What is computed of a member stands beside its answers: a name in a repeat means the one of the same turn. */
    private inRoster(roster: Roster, place: Place): void {
        const [outer, ends] = [this.calculations, this.ends];
        this.ends = 0;
        this.calculations = this.setting.members.get(roster.id)!;
        this.members(roster.members, { ...place, guard: undefined, within: true, shown: undefined });
        this.repeats.push({ end: this.rows.length, calculations: this.calculations });
        [this.calculations, this.ends] = [outer, ends];
    }

    /** What is calculated for each member, which is known once everything that looks at members is laid out. */
    private closeRepeats(): void {
        for (const { end, calculations } of this.repeats.toReversed()) {
            this.rows.splice(end, 0, ...calculations.made.map(({ name, expression }): Row => ({ type: 'calculate', name, calculation: expression })));
            this.setting.calculations.omissions.push(...calculations.omissions);
        }
    }

    /** A box that can only stay unticked: as long as it is there, the form cannot be finished. */
    private check(valid: Valid, place: Place): void {
        const { calculations } = this;
        const wrong = all(this.open(), place.within, calculations.isFalse(valid.condition));
        if (wrong === false) return;
        const texts = this.texts(place.path);
        const message = valid.message ? texts.label(valid.message) : texts.words((words) => words.check);
        this.rows.push(blocker(this.number('check'), message, xpath(wrong)));
    }

    /** From here on nothing is asked once the condition holds. What closes the last page ends nothing. */
    private end(end: End, place: Place): void {
        const { calculations } = this;
        const { plan } = this.setting;
        const texts = this.texts(place.path);
        const before = this.open();
        const condition = and(place.guard, end.condition);
        const next = plan.derived.find(({ name }) => name === `#end${this.ends + 1}`)?.expr;
        const own = next?.op === 'or' ? next.right : next;
        const counts = condition !== undefined && own !== undefined && JSON.stringify(own) === JSON.stringify(isTrue(condition));
        if (counts) this.ends++;
        const reached = all(before, place.within, end.condition ? calculations.ends(end.condition) : true);
        if (reached === false) return;
        const title = end.title ? texts.label(end.title) : texts.words((words) => words.end);
        const text = end.doc ? texts.plain(end.doc) : undefined;
        const name = this.number('end');
        this.rows.push({ type: 'note', name, label: title, ...(text ? { hint: text } : {}), ...(reached === true ? {} : { relevant: xpath(reached) }) });
    }

    private leaveOut(what: string, why: string): void {
        this.setting.calculations.omissions.push({ what, why });
    }
}
