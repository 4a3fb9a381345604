/** What has been started and must be stopped, the last first. */
export type Lifetime = {
  /** Registers a part, or stops it at once when the end has already begun. */
  add(part: { stop(): Promise<void> | void }): void;
  end(): Promise<void>;
};

export function createLifetime(): Lifetime {
  const parts: { stop(): Promise<void> | void }[] = [];
  let ending: Promise<void> | undefined;

  const stopAll = async () => {
    for (let part = parts.pop(); part; part = parts.pop()) {
      await Promise.resolve(part.stop()).catch((error: unknown) => console.error(error));
    }
  };
  return {
    add(part) {
      if (ending) void part.stop();
      else parts.push(part);
    },
    end() {
      ending ??= stopAll();
      return ending;
    },
  };
}
