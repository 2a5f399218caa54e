import type { AstNode } from 'langium';
import { canHold } from '../../expression/domains.js';
import { walk } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { FactReader } from '../facts/facts.js';
import * as ast from '../generated/ast.js';
import { type Column, optionsOf } from '../types/columns.js';
import { all, domainsFor, either, not, scoresOf } from './conditions.js';

/** A place from which on some respondents are no longer asked. */
export interface Screening {
    node: ast.End;
    /** When respondents are sent away; can be missing, and then they are not. */
    ended: Expr;
    /** True of those who are asked on. Never missing. */
    passed: Expr;
    /** Whether anything is asked behind it; else it only closes the last page. */
    followed: boolean;
}

/** More chains of conditions than this are not followed: what is known is then less, and still true. */
const MOST_LINKS = 12;

/** How respondents get through a survey: who is asked what, and who is left behind each `end`. */
export class Routing {
    readonly screenings: Screening[] = [];
    /** Where a node stands: what ends stand before it. */
    private readonly before = new Map<AstNode, number>();
    private readonly columns: ReadonlyMap<string, Column>;

    constructor(
        private readonly survey: ast.Instrument,
        private readonly facts: FactReader
    ) {
        this.columns = facts.columns(survey);
        this.read(survey.members, [], new Set());
    }

    /** The conditions that hold wherever a part of the survey is asked: around it, and of the ends before it. */
    around(node: AstNode): Expr[] {
        const guards: Expr[] = [];
        for (let at = node.$container; at && at !== this.survey; at = at.$container) if (ast.isGuarded(at)) guards.unshift(...this.condition(at));
        return [...this.passed(this.before.get(node) ?? 0), ...guards];
    }

    /** The conditions of the ends before a part of the survey, as they are written. */
    endsBefore(node: AstNode): ast.Expression[] {
        return this.screenings.slice(0, this.before.get(node) ?? 0).flatMap(({ node: end }) => (end.condition ? [end.condition] : []));
    }

    /** Of those who are asked all that is asked of anybody: what only closes the last page sends nobody away. */
    stayed(): Expr[] {
        return this.screenings.filter((screening) => screening.followed).map((screening) => screening.passed);
    }

    private passed(count: number): Expr[] {
        return this.screenings.slice(0, count).map((screening) => screening.passed);
    }

    /** False if no respondent fulfils all of the conditions; undefined where that is not known. */
    canHold(conditions: readonly Expr[], at: AstNode = this.survey): boolean | undefined {
        const given = conditions.filter((condition) => condition.op !== 'boolean' || !condition.value);
        return given.length === 0 || canHold(all([...given, ...this.known(given)]), domainsFor(at, this.facts));
    }

    /** What holds of answers: what is answered was asked, and an option that was chosen was offered. */
    known(conditions: readonly Expr[]): Expr[] {
        const links: Expr[] = [];
        const seen = new Set<string>();
        const open = [...conditions];
        for (let next = open.shift(); next && links.length < MOST_LINKS; next = open.shift()) {
            for (const leaf of walk(next)) {
                if (leaf.op !== 'column' || leaf.via?.length || seen.has(leaf.name)) continue;
                seen.add(leaf.name);
                const column = this.columns.get(leaf.name);
                if (!column) continue;
                const unanswered = not({ op: 'answered', value: leaf });
                const asked = this.askedWhen(column);
                const found = asked.length > 0 ? [either([unanswered, all(asked)])] : [];
                for (const { option, when } of this.offered(column)) {
                    const chosen: Expr =
                        column.type.kind === 'set'
                            ? { op: 'chosen', set: leaf, option }
                            : { op: 'compare', operator: '=', left: leaf, right: { op: 'text', value: option } };
                    found.push(either([unanswered, not(chosen), when]));
                }
                links.push(...found);
                open.push(...found);
            }
        }
        return links;
    }

    /** The conditions on which the question of a column is asked, ends before it included. */
    askedWhen(column: Column): Expr[] {
        const guards = column.guards.flatMap((guard): Expr[] => {
            if (!('loop' in guard)) return this.condition(guard);
            const over = this.facts.target(guard.loop.in)?.node;
            const set = over?.name === undefined ? undefined : this.columns.get(over.name);
            if (set?.type.kind !== 'set') return [];
            return [{ op: 'chosen', set: { op: 'column', name: set.name, type: set.type }, option: guard.option }];
        });
        return [...this.passed((column.item && this.before.get(column.item)) ?? 0), ...guards];
    }

    /** Options that are offered on a condition. */
    private offered(column: Column): { option: string; when: Expr }[] {
        if (!column.item || (column.type.kind !== 'set' && column.type.kind !== 'category')) return [];
        return optionsOf(column.item).flatMap((option) => {
            const when = option.when[0] && this.facts.elaborate(option.when[0]);
            return when?.type.kind === 'boolean' ? [{ option: option.name, when: when.expr }] : [];
        });
    }

    private condition(guarded: ast.Guarded): Expr[] {
        const { expr, type } = this.facts.elaborate(guarded.condition);
        return type.kind === 'boolean' ? [expr] : [];
    }

    private read(members: readonly ast.Member[], guards: readonly Expr[], asked: Set<string>): void {
        for (const member of members) {
            this.before.set(member, this.screenings.length);
            if (ast.isItem(member) || ast.isInclude(member)) {
                for (const screening of this.screenings) screening.followed = true;
                asked.add((ast.isInclude(member) ? (member.name ?? this.facts.target(member.target)?.name) : member.name) ?? '');
            } else if (ast.isGuarded(member)) this.read(member.members, [...guards, ...this.condition(member)], asked);
            else if (ast.isSection(member)) this.read(member.members, guards, asked);
            else if (ast.isLoop(member)) this.readLoop(member, asked);
            else if (ast.isEnd(member)) this.end(member, guards, asked);
        }
    }

    /** An end inside a loop is not told from the turns of others. */
    private readLoop(loop: ast.Loop, asked: Set<string>): void {
        for (const member of loop.members) {
            this.before.set(member, this.screenings.length);
            if (!ast.isItem(member)) continue;
            for (const screening of this.screenings) screening.followed = true;
            asked.add(member.name);
        }
    }

    /** One that looks at answers that are given later ends nothing. */
    private end(node: ast.End, guards: readonly Expr[], asked: ReadonlySet<string>): void {
        const own = node.condition && this.facts.elaborate(node.condition);
        if (own && own.type.kind !== 'boolean') return;
        const conditions = [...guards, ...(own ? [own.expr] : [])];
        if (conditions.length === 0) return;
        const ended = all(conditions);
        if (!this.looksBack(ended, asked, new Set())) return;
        this.screenings.push({ node, ended, passed: either([not({ op: 'answered', value: ended }), not(ended)]), followed: false });
    }

    private looksBack(expr: Expr, asked: ReadonlySet<string>, open: Set<string>): boolean {
        for (const leaf of walk(expr)) {
            if (leaf.op !== 'column' || leaf.via?.length || open.has(leaf.name)) continue;
            open.add(leaf.name);
            const column = this.columns.get(leaf.name);
            if (column?.item && !asked.has(column.item.name) && !asked.has(leaf.name)) return false;
            const score = column ? undefined : scoresOf(this.survey).get(leaf.name);
            if (score && !this.looksBack(this.facts.elaborate(score.value).expr, asked, open)) return false;
        }
        return true;
    }
}
