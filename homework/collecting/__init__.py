"""Files as learning systems export them, what is in them, and whose they are."""
