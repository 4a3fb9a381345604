import { javaMajorVersion } from './java';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_401"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['command not found', undefined],
])('reads %s', (text, major) => {
  expect(javaMajorVersion(text)).toBe(major);
});
