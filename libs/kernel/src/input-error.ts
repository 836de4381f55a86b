/** The input is at fault: nothing was changed. Names the line (1-based) or field when one is to blame. CLI exit code 2. */
export class InputError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly where: { field?: string; line?: number } = {},
  ) {
    super(message);
  }
}
