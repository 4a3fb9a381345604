import { addPlanwright, planwrightApp } from './planwright';
import { SettingsFault } from './settings';

addPlanwright(planwrightApp()).catch((error: unknown) => {
  console.error(error instanceof SettingsFault ? error.message : error);
  process.exit(1); // at once: an app that is left to itself synthesizes what it has got
});
