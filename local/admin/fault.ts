/** A reason why a command was not carried out: printed as one line that says what to do. */
export class AdminFault extends Error {
  override name = 'AdminFault';
}
