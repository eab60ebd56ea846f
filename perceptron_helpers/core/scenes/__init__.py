"""One file for each picture: what it shows for some values, as marks with a sentence."""
