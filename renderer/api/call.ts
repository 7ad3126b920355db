import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { bridge } from './bridge';

/** Runs an operation of the contract in the main process. Never throws: a broken bridge is an `internal` error. */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  const door = bridge();
  if (!door) {
    return {
      ok: false,
      error: { code: 'internal', message: '窗口与后台未接通。数据没有改动，请关闭窗口后重新打开。' },
    };
  }
  try {
    // The main process parsed the input and its handler is typed by the same contract.
    return (await door.call(name, input)) as Result<OutputOf<Name>>;
  } catch (cause) {
    console.error(name, cause);
    return {
      ok: false,
      error: { code: 'internal', message: '后台没有应答。已保存的数据不受影响，请再试一次。' },
    };
  }
}
