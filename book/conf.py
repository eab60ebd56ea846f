"""Settings of Sphinx for the book. `build.py` lays out what they are applied to."""

project = "Perceptron from Scratch"
author = "the authors"
copyright = "the authors. Lessons and pictures: CC BY 4.0. Code: BSD 3-Clause."
language = "en-GB"

# githubpages: only adds the file .nojekyll, without which such a server hides _static
extensions = ["myst_nb", "sphinx.ext.githubpages", "book.formulas", "book.alive"]
exclude_patterns = ["README.md", "course.md"]

# Notebooks are shown as they are committed. Links to a heading have the form file.ipynb#heading.
nb_execution_mode = "off"
nb_mime_priority_overrides = [("html", "application/vnd.jupyter.widget-view+json", None)]
nb_code_prompt_show = "Show the {type}"
nb_code_prompt_hide = "Hide the {type}"
myst_enable_extensions = ["dollarmath", "amsmath", "colon_fence"]
myst_heading_anchors = 4
html_math_renderer = "mathml"

html_theme = "furo"
html_title = project
html_static_path = ["theme"]
html_css_files = ["book.css", "alive.css"]
html_copy_source = False
html_use_index = False
html_show_sphinx = False
# Both have enough contrast for small print (WCAG 2.2, 1.4.3).
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
