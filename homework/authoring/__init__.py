"""Masters, and what students get of them; everybody's own numbers are drawn in the notebooks."""
