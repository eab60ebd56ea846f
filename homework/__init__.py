"""Homework: release it, grade it in a sandbox, hand the marks on. README.md is the guide."""
