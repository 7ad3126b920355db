import { homedir } from 'node:os';
import path from 'node:path';

/** Where everything of one office lies. Nothing is ever written outside this folder without a dialog. */
export interface DataPaths {
  readonly root: string;
  readonly database: string;
  /** Source workbooks as received and issued documents; belongs to the database and to every backup. */
  readonly files: string;
  readonly backups: string;
  readonly logs: string;
  /** Emptied at every start. */
  readonly temp: string;
}

export function dataPaths(root: string): DataPaths {
  const absolute = path.resolve(root);
  return {
    root: absolute,
    database: path.join(absolute, 'office.db'),
    files: path.join(absolute, 'files'),
    backups: path.join(absolute, 'backups'),
    logs: path.join(absolute, 'logs'),
    temp: path.join(absolute, 'temp'),
  };
}

/** The same folder for the window and for the command line, by the custom of the platform; an empty variable counts as not set. */
export function defaultDataRoot(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'win32')
    return path.join(environment.APPDATA || path.join(home, 'AppData', 'Roaming'), 'zhaoshang-tuijin');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'zhaoshang-tuijin');
  return path.join(environment.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'zhaoshang-tuijin');
}
