import type { Expr } from '../../expression/types.js';
import type { End, Item, Loop, Member, Model, Option, Roster, Section } from '../../model/types.js';
import type { Answers } from './answers.js';
import type { Conditions, SurveyConditions } from './conditions.js';
import { compact, type Json, type LocaleString } from './json.js';
import { all, given, none, print, type Condition } from '../expressions/logic.js';
import { hasRows, questionsOf } from './questions.js';
import { Texts, type Piping } from './texts.js';
import type { Locales } from './locales.js';

type Path = readonly { loop: Loop; option: Option }[];

/** A closing page, in the order in which the survey can end. */
export interface Ending {
    condition: Condition;
    html: LocaleString;
}
export interface Laid {
    pages: Json[];
    endings: Ending[];
}

/** Lays the members of a survey out: top-level sections are pages, sections inside them panels. */
export class Layout {
    private readonly pages: Json[] = [];
    private readonly endings: Ending[] = [];
    private checks: { condition: Expr; within: Condition; message: LocaleString; before: number }[] = [];
    private questions: { name: string; json: Json; hasRows: boolean }[] = [];
    /** Those of the roster whose questions are laid out, else of the response. */
    private conditions: Conditions;
    /** Members that stand at the top outside a section share a page until a section or an end comes. */
    private loose: Json[] = [];
    private looseCondition: Condition = true;
    /** True as long as no end has been reached. */
    private open: Condition = true;

    private isRandom = false;
    /** Whether there was an end without a page of its own. */
    private isSilent = false;

    constructor(
        private readonly model: Model,
        private readonly answers: Answers,
        private readonly survey: SurveyConditions,
        private readonly locales: Locales,
        private readonly references: Piping['reference']
    ) {
        this.conditions = survey;
    }

    lay(members: readonly Member[]): Laid {
        this.top(members, true, []);
        this.closePage();
        this.attachChecks();
        return { pages: this.pages, endings: this.endings };
    }

    private top(members: readonly Member[], within: Condition, path: Path): void {
        for (const member of members) {
            if (this.isOver() || within === false) return;
            if (member.kind === 'section') this.sectionPage(member, within);
            else if (member.kind === 'if' && holdsSections(member.members))
                this.top(member.members, all(within, this.conditions.isTrue(member.condition)), path);
            else if (member.kind === 'end') {
                this.end(member, within, path);
                this.closePage();
            } else {
                const elements = this.elements([member], all(within, this.open), path);
                if (elements.length > 0 && print(this.looseCondition) !== print(this.open)) this.closePage();
                if (this.loose.length === 0) this.looseCondition = this.open;
                this.loose.push(...(within === true ? elements : [this.panel(elements, given(within, this.open))]));
            }
        }
    }

    private sectionPage(section: Section, within: Condition): void {
        this.closePage();
        const condition = all(within, this.open);
        const elements = this.inSection(section, condition, []);
        if (elements.length === 0) return;
        this.pages.push({ ...this.head(section, []), elements, ...visibility(condition) });
    }

    private closePage(): void {
        if (this.loose.length > 0) this.pages.push({ name: this.answers.names.number('page'), elements: this.loose, ...visibility(this.looseCondition) });
        this.loose = [];
    }

    private inSection(section: Section, within: Condition, path: Path): Json[] {
        const before = this.isRandom;
        this.isRandom = section.random;
        const elements = this.elements(section.members, within, path);
        this.isRandom = before;
        return elements;
    }

    /** The elements of a page or panel. What follows an end stands in a panel that is gone once the end is reached. */
    private elements(members: readonly Member[], within: Condition, path: Path): Json[] {
        const made: Json[] = [];
        let target = made;
        const [opened, before] = [this.open, print(this.open)];
        for (const member of members) {
            if (this.isOver()) break;
            if (member.kind === 'end') {
                this.end(member, within, path);
                if (this.isOver() || print(this.open) === before) continue;
                target = [];
                made.push(this.panel(target, given(this.open, all(within, opened))));
                continue;
            }
            target.push(...this.element(member, within, path));
        }
        return made.filter((json) => json['type'] !== 'panel' || (json['elements'] as Json[]).length > 0);
    }

    private element(member: Exclude<Member, End>, within: Condition, path: Path): Json[] {
        const texts = this.texts(path);
        switch (member.kind) {
            case 'item':
                return this.item(member, path);
            case 'section': {
                const elements = this.inSection(member, within, path);
                return elements.length > 0 ? [{ type: 'panel', ...this.head(member, path), elements }] : [];
            }
            case 'if': {
                const condition = this.conditions.isTrue(member.condition);
                if (condition === false) return [];
                const elements = this.elements(member.members, all(within, condition), path);
                return elements.length === 0 ? [] : this.shown(elements, given(condition, within));
            }
            case 'each':
                return member.over.options.flatMap((option) => this.round(member, option, within, path));
            case 'roster':
                return this.roster(member, path);
            case 'note': {
                const name = this.answers.names.number('note');
                if (texts.pipesText(member.text)) return [{ type: 'expression', name, title: texts.plain(member.text) }];
                return [{ type: 'html', name, html: texts.html(member.text) }];
            }
            case 'valid':
                this.checks.push({ condition: member.condition, within, message: texts.label(member.message), before: this.questions.length });
                return [];
        }
    }

    /** One round of a loop, for one option. */
    private round(loop: Loop, option: Option, within: Condition, path: Path): Json[] {
        const condition = loop.over.item === undefined ? true : this.conditions.isChosen(loop.over.item, option, path);
        if (condition === false) return [];
        const elements = this.elements(loop.members, all(within, condition), [...path, { loop, option }]);
        return elements.length === 0 ? [] : this.shown(elements, given(condition, within));
    }

    /** A table of its own: an answer to it is a list of rows. */
    private roster(roster: Roster, path: Path): Json[] {
        const texts = this.texts(path);
        const head = compact({
            name: this.answers.lists.get(roster.id),
            title: Object.keys(roster.title).length > 0 ? texts.label(roster.title) : undefined,
            description: roster.doc && texts.plain(roster.doc)
        });
        const { low, high } = roster;
        const least = low !== undefined && low > 0 ? { panelCount: low, minPanelCount: low } : {};
        const most = high === undefined ? {} : { maxPanelCount: high };
        return [{ type: 'paneldynamic', ...head, templateElements: this.ofMember(roster, path), ...least, ...most }];
    }

    /** The questions that every member is asked, which look at that member's answers only. */
    private ofMember(roster: Roster, path: Path): Json[] {
        const { conditions, checks, questions, open } = this;
        const member = this.survey.ofMember(roster);
        [this.conditions, this.checks, this.questions, this.open] = [member, [], [], true];
        const elements = this.elements(roster.members, true, path);
        this.attachChecks();
        [this.conditions, this.checks, this.questions, this.open] = [conditions, checks, questions, open];
        this.survey.omissions.push(...member.omissions);
        return elements;
    }

    private item(item: Item, path: Path): Json[] {
        const asked = this.answers.find(item, path);
        const required: Condition = item.required && !item.requiredWhen ? true : item.requiredWhen ? this.conditions.isTrue(item.requiredWhen) : false;
        const made = questionsOf(asked, {
            model: this.model,
            texts: this.texts(path),
            required,
            initial: (one) => this.conditions.initial(one),
            offered: (option) => (option.when ? this.conditions.isTrue(option.when) : true),
            reference: (name) => this.conditions.reference(name),
            named: (condition) => this.conditions.named(condition)
        });
        this.questions.push({ name: asked.question, json: made[0]!, hasRows: hasRows(item) });
        // A random order would tear a question and its boxes apart.
        return this.isRandom && made.length > 1 ? [this.panel(made, true)] : made;
    }

    private isOver(): boolean {
        return this.open === false;
    }

    private end(member: End, within: Condition, path: Path): void {
        const reached = all(within, member.condition ? this.conditions.ends(member.condition) : true);
        if (reached === false) return;
        // What ends the questions for one member closes no survey.
        if (this.conditions === this.survey) this.close(member, reached, path);
        // What looks at a later question closes the survey, but ends nothing here.
        const laid = new Set(this.questions.map(({ name }) => name));
        const isEnd = !member.condition || [...this.conditions.questionsOf(member.condition)].every((name) => laid.has(name));
        if (isEnd) this.open = all(this.open, none(reached));
    }

    private close(member: End, reached: Condition, path: Path): void {
        const html = closing(this.texts(path), member);
        // The first page whose condition holds is shown, so an earlier one need not be excluded unless it has no page.
        if (html !== undefined) this.endings.push({ condition: this.isSilent ? all(this.open, reached) : reached, html });
        else this.isSilent = true;
    }

    private attachChecks(): void {
        for (const check of this.checks) this.attach(check);
    }

    /** A check hangs on the last question that it looks at, where the message then appears. */
    private attach(check: Layout['checks'][number]): void {
        const used = this.conditions.questionsOf(check.condition);
        const last = this.questions.findLast(({ name }) => used.has(name)) ?? this.questions[check.before - 1];
        const failed = all(check.within, this.conditions.isFalse(check.condition));
        if (!last || typeof failed === 'boolean') return;
        const held = last.hasRows ? this.conditions.named(none(failed)) : none(failed);
        const validator = compact({ type: 'expression', text: check.message, expression: print(held) });
        last.json['validators'] = [...((last.json['validators'] as Json[] | undefined) ?? []), validator];
    }

    private head(section: Section, path: Path): Json {
        const texts = this.texts(path);
        return compact({
            name: this.answers.names.claim([section.name, ...path.map(({ option }) => option.name)].join('-')),
            title: Object.keys(section.title).length > 0 ? texts.label(section.title) : undefined,
            description: section.doc && texts.plain(section.doc),
            questionOrder: section.random ? 'random' : undefined
        });
    }

    private shown(elements: Json[], condition: Condition): Json[] {
        return condition === true ? elements : [this.panel(elements, condition)];
    }

    private panel(elements: Json[], condition: Condition): Json {
        return { type: 'panel', name: this.answers.names.number('panel'), elements, ...visibility(condition) };
    }

    private texts(path: Path): Texts {
        const reference: Piping['reference'] = (name) => this.conditions.piped(name) ?? this.references(name);
        return new Texts(this.locales, { reference, loops: new Map(path.map(({ loop, option }) => [loop.name, option])) });
    }
}

function closing(texts: Texts, { title, doc }: End): LocaleString | undefined {
    if (!title && !doc) return undefined;
    const heading = title && texts.html(title);
    const body = doc && texts.html(doc);
    if (heading === undefined || body === undefined) return heading ?? body;
    const at = (text: LocaleString, code: string): string => (typeof text === 'string' ? text : (text[code] ?? text['default']!));
    return texts.locales.join((code) => at(heading, code) + at(body, code));
}

function visibility(condition: Condition): Json {
    return condition === true ? {} : { visibleIf: print(condition) };
}

function holdsSections(members: readonly Member[]): boolean {
    return members.some((member) => member.kind === 'section' || (member.kind === 'if' && holdsSections(member.members)));
}
