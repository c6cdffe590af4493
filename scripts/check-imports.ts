import path from 'node:path';
import { importProblems } from './imports.js';

const problems = importProblems(path.resolve(import.meta.dirname, '..'));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
