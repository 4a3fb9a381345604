/** A list of numbers that grows as a flat array does not. */
export type NumberList = { push(value: number): void; length(): number; done(): Float32Array };

/** Numbers kept as 32-bit floats: PDF coordinates are read as such. */
export function numberList(): NumberList {
  let values = new Float32Array(4096);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const wider = new Float32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    length: () => length,
    done: () => values.slice(0, length),
  };
}
