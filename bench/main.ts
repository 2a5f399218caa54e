/** npm run bench [-- check|scoring] [--quick] [--write]: ratios, each within one run; `--write` puts the table into docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchCheck } from './check.js';
import { benchScoring } from './scoring.js';

const PAGE = 'docs/performance.md';
const only = process.argv.find((word) => word === 'check' || word === 'scoring');
const quick = process.argv.includes('--quick');
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}.`;
const lines = ['# Benchmark', '', `${machine} Read the ratios: single times depend on the machine.`, ''];
if (only !== 'scoring') lines.push(...(await benchCheck(quick ? [10, 100] : [10, 100, 1000])), '');
if (only !== 'check') {
    const table = await benchScoring(quick ? 100_000 : 1_000_000, quick ? 3 : 7);
    lines.push('## scoring: 25 five-point items, five dimension means and a weighted index', '', ...table);
    if (process.argv.includes('--write')) refresh([`${new Date().toISOString().slice(0, 10)}, ${machine} ${table[0]!}`, ...table.slice(1)]);
}
process.stdout.write(`${lines.join('\n')}\n`);

/** Replaces what stands between the marks of the page. */
function refresh(table: readonly string[]): void {
    const [begin, end] = ['<!-- scoring: begin -->', '<!-- scoring: end -->'];
    const page = readFileSync(PAGE, 'utf8');
    const [before, rest] = page.split(begin) as [string, string | undefined];
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`${PAGE} has no place for the table`);
    writeFileSync(PAGE, `${before}${begin}\n\n${table.join('\n')}\n\n${end}${after}`);
}
