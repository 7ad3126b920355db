import { openProbe } from '../db/probe';

const answer = openProbe(':memory:');
process.stderr.write(`数据库组件 SQLite ${answer}\n`);
process.stdout.write(`${JSON.stringify({ sqlite: answer })}\n`);
