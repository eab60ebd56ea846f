"""The question bank: what the lessons ask, fresh numbers for it, and what a class has gained."""
