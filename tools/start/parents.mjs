import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { programOf } from '../runtime/processes.mjs';

/** The npm that runs us, and its shell between: when one of them is killed the launcher must not live on unseen. Empty without npm. */
export function parents() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return [];
  const above = process.ppid;
  return [above, ...(/(^|\/)(ba|da|z)?sh$/.test(programOf(above)) ? [parentOf(above)] : [])].filter((pid) => pid > 1);
}

function parentOf(pid) {
  try {
    if (process.platform === 'linux')
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return 0;
  }
}
