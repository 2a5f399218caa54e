/** Where links lead, as a constant of a module. */
import { key, literal } from '../../scoring/dialects/javascript/names.js';
import { isTimeless, type TablePlan } from '../../scoring/table-plan.js';

/** The links of a table and of those that it leads to: `LINKS[table][via]`. */
export function linksSource(start: readonly TablePlan[], plans: ReadonlyMap<string, TablePlan>): string {
    const reached = new Set<TablePlan>();
    const visit = (plan: TablePlan | undefined): void => {
        if (!plan || reached.has(plan)) return;
        reached.add(plan);
        for (const link of plan.links) visit(plans.get(link.table));
    };
    start.forEach(visit);
    const tables = [...reached]
        .filter((plan) => plan.links.length > 0)
        .map((plan) => `    ${key(plan.name)}: {\n${plan.links.map((link) => `        ${linkSource(link, plans)},\n`).join('')}    },\n`);
    return `const LINKS = {\n${tables.join('')}};\n`;
}

function linkSource({ via, table, columns }: TablePlan['links'][number], plans: ReadonlyMap<string, TablePlan>): string {
    const timeless = isTimeless(plans.get(table)) ? ', timeless: true' : '';
    return `${key(via)}: { table: ${literal(table)}, columns: [${columns.map(literal).join(', ')}]${timeless} }`;
}
