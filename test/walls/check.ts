import { cruiseWalls } from './cruise-walls.ts';

// `npm run walls`: says every import that passes through a wall, and every page that the cruiser could not read.
const { cruised, missed, violations } = await cruiseWalls();
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
for (const file of missed) console.error(`not read, so not checked: ${file}`);
if (cruised === 0) console.error('expected modules to check, found none');
console.log(
  `walls: ${cruised} modules, ${violations.length} forbidden imports, ${missed.length} pages not read`,
);
process.exitCode = cruised > 0 && violations.length === 0 && missed.length === 0 ? 0 : 1;
