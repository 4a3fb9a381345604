declare module 'asl-validator' {
  /** Validates, and writes the default QueryLanguage into the states of `definition`. */
  export default function aslValidator(definition: unknown): {
    isValid: boolean;
    errorsText(separator: string): string;
  };
}
