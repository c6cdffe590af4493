// Runs the extension's own suite (suite/*.test.ts) inside the extension host of a real VS Code.
import { chmodSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { desktopVsCode, ensureChromium, ensureCodeServer, main, ROOT } from './install.mjs';
import { prepareProfile } from './workbench.mjs';
