// What a page of the book loads.

import { bringToLife } from './host.js';
import { showMore } from './scroll.js';

const WIDE = '.math-wrapper, .table-wrapper, .cell_output > .output, .picture';

bringToLife();
showMore(document.querySelectorAll(WIDE));
