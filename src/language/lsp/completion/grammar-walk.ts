import type { IToken } from 'chevrotain';
import { GrammarAST, GrammarUtils } from 'langium';

/**
 * What the grammar allows behind a row of tokens. Langium's own completion follows its parser, which stops at the first
 * error of a file and knows nothing of tokens that are both a keyword and a name; this walks the grammar itself, drops
 * what does not fit, and goes on.
 */

/** A rule that is open at some place, and the property of the surrounding node that it fills. */
export interface Frame {
    /** The type of the node that the rule makes; undefined for fragments and for rules of plain text. */
    readonly type: string | undefined;
    readonly rule: string;
    readonly property: string | undefined;
    readonly parent: Frame | undefined;
}

export interface Expected {
    readonly feature: GrammarAST.Keyword | GrammarAST.RuleCall | GrammarAST.CrossReference;
    /** The keyword, or the name of the terminal. */
    readonly token: string;
    readonly frame: Frame;
    /** The property that it fills in the node of its frame. */
    readonly property: string | undefined;
}

interface Leaf extends Expected {
    readonly next: Todo;
}

/** What is still to come: an element, then all that stands above. Equal ones are one object, so that sets stay small. */
class Todo {
    private readonly shared = new Map<object, Todo[]>();
    leaves: readonly Leaf[] | undefined;

    constructor(
        readonly element: GrammarAST.AbstractElement | undefined,
        readonly again: boolean,
        readonly frame: Frame | undefined,
        readonly property: string | undefined,
        readonly up: Todo | undefined
    ) {}

    /** The same list with one more element before it. */
    before(element: GrammarAST.AbstractElement, frame: Frame, property?: string, again = false): Todo {
        let known = this.shared.get(element);
        if (!known) this.shared.set(element, (known = []));
        let found = known.find((todo) => todo.frame === frame && todo.again === again && todo.property === property);
        if (!found) known.push((found = new Todo(element, again, frame, property, this)));
        return found;
    }
}

export class GrammarWalk {
    private readonly start: Todo;
    private readonly frames = new Map<Frame, Map<object, Frame>>();

    constructor(grammar: GrammarAST.Grammar) {
        const entry = GrammarUtils.getEntryRule(grammar);
        if (!entry) throw new Error('The grammar has no entry rule.');
        const root: Frame = { type: nodeType(entry), rule: entry.name, property: undefined, parent: undefined };
        this.start = new Todo(undefined, false, undefined, undefined, undefined).before(entry.definition, root);
    }

    /** What may follow these tokens. Tokens that nothing allows are skipped, or end what they cannot belong to. */
    after(tokens: readonly IToken[]): Expected[] {
        let states: ReadonlySet<Todo> = new Set([this.start]);
        let line = 0;
        for (const token of tokens) {
            const next = this.step(states, token);
            states = next.size ? next : this.recover(states, token, (token.startLine ?? 0) > line);
            line = token.endLine ?? line;
        }
        const result = new Set<Expected>();
        for (const state of states) for (const leaf of this.leaves(state)) result.add(leaf);
        return [...result];
    }

    private step(states: Iterable<Todo>, token: IToken): Set<Todo> {
        const next = new Set<Todo>();
        for (const state of states) for (const leaf of this.leaves(state)) if (matches(leaf, token)) next.add(leaf.next);
        return next;
    }

    /** A word of the language ends the unfinished thing before it; a block is left only for its brace or a new line. */
    private recover(states: ReadonlySet<Todo>, token: IToken, startsLine: boolean): ReadonlySet<Todo> {
        if (!isFixed(token)) return states;
        let level: { todo: Todo; open: number }[] = [...states].map((todo) => ({ todo, open: 0 }));
        while (level.length) {
            const found = new Set<Todo>();
            for (const { todo, open } of level) {
                if (open > 0 && !startsLine) continue;
                for (const leaf of this.leaves(todo)) if (leaf.token === token.tokenType.name) found.add(leaf.next);
            }
            if (found.size) return found;
            const above = new Map<Todo, number>();
            for (const { todo, open } of level) {
                const closes = todo.element && GrammarAST.isKeyword(todo.element) && todo.element.value === '}';
                if (todo.up) above.set(todo.up, open + (closes ? 1 : 0));
            }
            level = [...above].map(([todo, open]) => ({ todo, open }));
        }
        return states;
    }

    private leaves(todo: Todo): readonly Leaf[] {
        if (todo.leaves) return todo.leaves;
        // Set first: what may be empty and repeated leads back to itself.
        todo.leaves = [];
        const { element, frame, up } = todo;
        if (!element || !frame || !up) return todo.leaves;
        const result: Leaf[] = [];
        const cardinality = todo.again ? '*' : element.cardinality;
        const repeated = cardinality === '*' || cardinality === '+';
        this.enter(element, frame, todo.property, repeated ? up.before(element, frame, todo.property, true) : up, result);
        if (cardinality === '*' || cardinality === '?') result.push(...this.leaves(up));
        return (todo.leaves = [...new Set(result)]);
    }

    private enter(element: GrammarAST.AbstractElement, frame: Frame, property: string | undefined, up: Todo, into: Leaf[]): void {
        if (GrammarAST.isKeyword(element)) into.push({ feature: element, token: element.value, frame, property, next: up });
        else if (GrammarAST.isGroup(element)) into.push(...this.leaves(sequence(element.elements, frame, property, up)));
        else if (GrammarAST.isAlternatives(element))
            for (const alternative of element.elements) into.push(...this.leaves(up.before(alternative, frame, property)));
        else if (GrammarAST.isAssignment(element)) into.push(...this.leaves(up.before(element.terminal, frame, element.feature)));
        else if (GrammarAST.isCrossReference(element)) {
            const terminal = GrammarUtils.getCrossReferenceTerminal(element);
            const rule = terminal && GrammarAST.isRuleCall(terminal) ? terminal.rule.ref : undefined;
            if (rule && GrammarAST.isTerminalRule(rule)) into.push({ feature: element, token: rule.name, frame, property, next: up });
            else if (rule && GrammarAST.isParserRule(rule)) {
                // A dotted name is one reference; its own words are only tokens on the way.
                for (const leaf of this.leaves(up.before(rule.definition, frame, property))) into.push({ ...leaf, feature: element });
            }
        } else if (GrammarAST.isRuleCall(element)) this.call(element, frame, property, up, into);
        else into.push(...this.leaves(up));
    }

    private call(element: GrammarAST.RuleCall, frame: Frame, property: string | undefined, up: Todo, into: Leaf[]): void {
        const rule = element.rule.ref;
        if (!rule) return;
        if (GrammarAST.isTerminalRule(rule)) {
            into.push({ feature: element, token: rule.name, frame, property, next: up });
            return;
        }
        const inner = this.frame(element, rule, property, frame);
        if (GrammarAST.isParserRule(rule)) into.push(...this.leaves(up.before(rule.definition, inner)));
        else if (GrammarAST.isInfixRule(rule)) {
            const { operand, rest } = infixParts(rule);
            into.push(...this.leaves(up.before(rest, inner).before(operand, inner)));
        }
    }

    private frame(call: object, rule: GrammarAST.AbstractParserRule, property: string | undefined, parent: Frame): Frame {
        let known = this.frames.get(parent);
        if (!known) this.frames.set(parent, (known = new Map()));
        let frame = known.get(call);
        if (!frame || frame.property !== property) known.set(call, (frame = { type: nodeType(rule), rule: rule.name, property, parent }));
        return frame;
    }
}

function sequence(elements: readonly GrammarAST.AbstractElement[], frame: Frame, property: string | undefined, up: Todo): Todo {
    return elements.reduceRight((rest, element) => rest.before(element, frame, property), up);
}

function nodeType(rule: GrammarAST.AbstractParserRule): string | undefined {
    if (GrammarAST.isParserRule(rule) && (rule.fragment || rule.dataType)) return undefined;
    const type = GrammarUtils.getExplicitRuleType(rule);
    return type === 'string' ? undefined : (type ?? rule.name);
}

const infix = new WeakMap<GrammarAST.InfixRule, { operand: GrammarAST.AbstractElement; rest: GrammarAST.AbstractElement }>();

/** `infix R on X: 'a' > 'b'` reads like `X (('a' | 'b') X)*`. */
function infixParts(rule: GrammarAST.InfixRule): { operand: GrammarAST.AbstractElement; rest: GrammarAST.AbstractElement } {
    let parts = infix.get(rule);
    if (!parts) {
        const operators = rule.operators.precedences.flatMap((level) => level.operators);
        const choice = { $type: 'Alternatives', elements: operators } as unknown as GrammarAST.Alternatives;
        const operand = { $type: 'RuleCall', rule: rule.call.rule, arguments: [] } as unknown as GrammarAST.RuleCall;
        const rest = { $type: 'Group', cardinality: '*', elements: [choice, rule.call] } as unknown as GrammarAST.Group;
        infix.set(rule, (parts = { operand, rest }));
    }
    return parts;
}

function matches({ token: wanted, feature }: Leaf, token: IToken): boolean {
    const type = token.tokenType;
    if (type.name === wanted) return true;
    // A keyword of the same spelling as a terminal is no terminal.
    return !GrammarAST.isKeyword(feature) && (type.CATEGORIES?.some((category) => category.name === wanted) ?? false);
}

/** Words and signs of the grammar itself, as opposed to names and values. */
function isFixed(token: IToken): boolean {
    return typeof token.tokenType.PATTERN === 'string';
}

/** The nodes that a place stands in, innermost first, with the property of the node around that each fills. */
export function nodesAround(frame: Frame): { type: string; property: string | undefined }[] {
    const result: { type: string; property: string | undefined }[] = [];
    let type: string | undefined;
    for (let at: Frame | undefined = frame; at; at = at.parent) {
        type ??= at.type;
        if (at.property === undefined && at.parent) continue;
        if (type) result.push({ type, property: at.property });
        type = undefined;
    }
    return result;
}
