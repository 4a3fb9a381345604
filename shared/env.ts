/** The value of a required environment variable; the template sets them, so a missing one is a deployment fault. */
export const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Environment variable ${name} is not set`);
  return value;
};
