"""Cells run, probes asked, marks kept, and what is handed on of them."""
