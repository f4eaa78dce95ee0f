import type { Area } from '../areas';
import { LiveChanges } from './LiveChanges';

export const area: Area = { routes: [], Background: LiveChanges };
