// Measures the update of the printed pages alone: npm run build && node scripts/run.mjs bench-preview
import path from 'node:path';
import { previewTimes } from './benchPreview.js';

const root = path.resolve(import.meta.dirname, '..');
const { pages, p50, p95 } = await previewTimes(path.join(root, 'dist/server/main.js'));
console.log(
  `didChange → 版面预览（${pages} 页）：中位数 ${p50.toFixed(1)} 毫秒，第 95 百分位 ${p95.toFixed(1)} 毫秒`,
);
