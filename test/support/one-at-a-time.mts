import TestRunner from 'jest-runner';

/** Jest's runner; its tests come after those of the others, one file at a time. */
export default class OneAtATime extends TestRunner {
  override readonly isSerial = true;
}
