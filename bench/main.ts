import { cpus } from 'node:os';
import { benchCheck } from './check.js';

const quick = process.argv.includes('--quick');
const lines = [
    '# Benchmark',
    '',
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}. Read the ratios: single times depend on the machine.`,
    '',
    ...(await benchCheck(quick ? [10, 100] : [10, 100, 1000]))
];
process.stdout.write(`${lines.join('\n')}\n`);
