"""A kernel that sees nothing but what it needs, and its limits."""
