"""Every English sentence about a neuron: a translation changes this room, and the lessons.

Sentences are built from parts. No finished text is ever taken apart or patched.
"""
