"""One file for each live picture: what is seen for some values of its controls.

Each is a class. It is made from a `spec`, plain lists and text that the kernel or the build has
prepared, and then asked what it shows for `values`: numbers as text, choices as their place in a
list. A kernel asks it, and so does a page, in MicroPython: nothing here knows where it runs.
"""
