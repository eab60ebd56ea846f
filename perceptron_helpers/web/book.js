// What a page of the book loads.

import { bringToLife } from './host.js';

bringToLife();
