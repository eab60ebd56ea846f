"""What is true about a neuron, and how it is said: in plain Python.

CPython runs these files in a notebook, MicroPython the same ones in a page. So they use whole
numbers, text and small classes, and import nothing but each other. Numbers come in as text, and
what leaves is exact or text: no float is met here.
"""
