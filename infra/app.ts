import { addPlanwright, planwrightApp } from './planwright';

void addPlanwright(planwrightApp());
