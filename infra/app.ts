import { addPlanwright, planwrightApp } from './planwright';

addPlanwright(planwrightApp());
