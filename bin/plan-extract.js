#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// V8 would compile a pattern twice: to bytecode at its first use and to machine code at its second. The patterns are many
// and long, and most are used more than once, so that the first time is lost: a quarter of a run on one text.
setFlagsFromString('--no-regexp-tier-up');
await import('../dist/cli.js');
