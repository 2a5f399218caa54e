// Fills in forms with ODK's own engine: node odk_cases.mjs FOLDER. Reads jobs.json, writes answers.json.
// In a process of its own, because the engine takes the browser's names from the global scope.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

// What the engine bundles asks for it in Node, where a module has none.
globalThis.__dirname = import.meta.dirname;
const { window } = new JSDOM('<!doctype html><title>form</title>', { url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window)) if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
for (const name of ['window', 'document', 'localStorage']) Object.defineProperty(globalThis, name, { value: window[name] ?? window, configurable: true });
const { createInstance } = await import('@getodk/xforms-engine');

const folder = process.argv[2];
const { forms } = JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8'));
const answers = [];
for (const { name, responses, results, questions } of forms) {
    try {
        const { root } = await createInstance(readFileSync(join(folder, `${name}.xml`), 'utf8'));
        const nodes = new Map();
        collect(root, nodes);
        answers.push(
            responses.map((response) => {
                for (const [field, value] of Object.entries(response)) enter(nodes.get(field), value);
                return {
                    results: Object.fromEntries(results.map((field) => [field, nodes.get(field).currentState.instanceValue])),
                    asked: Object.fromEntries(questions.map((field) => [field, nodes.get(field).currentState.relevant]))
                };
            })
        );
    } catch (error) {
        throw new Error(`${name}: ${error.message}`, { cause: error });
    }
}
writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));

function collect(node, nodes) {
    for (const child of node.currentState.children ?? []) {
        nodes.set(child.currentState.reference.split('/').at(-1), child);
        collect(child, nodes);
    }
}

/** A list of choices, one answer, or nothing. */
function enter(node, value) {
    if (node.nodeType.startsWith('repeat-range')) return enterMembers(node, value);
    const list = Array.isArray(value) ? value : value === null ? [] : [value];
    if (node.nodeType === 'select') node.selectValues(list);
    else if (node.nodeType === 'rank') node.setValues(list);
    else node.setValue(value ?? '');
}

/** The answers of each member. Where a question says how many there are, it is answered before. */
function enterMembers(range, members) {
    if (range.nodeType === 'repeat-range:uncontrolled') {
        range.removeInstances(0, range.currentState.children.length);
        if (members.length > 0) range.addInstances(undefined, members.length);
    }
    for (const [at, instance] of range.currentState.children.entries()) {
        const nodes = new Map();
        collect(instance, nodes);
        for (const [field, value] of Object.entries(members[at])) enter(nodes.get(field), value);
    }
}
