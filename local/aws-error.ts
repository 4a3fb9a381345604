/** An error that an AWS API answers: `name` is the service's error code, `status` the HTTP status. */
export class AwsError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
