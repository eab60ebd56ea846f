"""The tests, in the rooms of the code; `harness` drives servers and browsers, for benches too."""
