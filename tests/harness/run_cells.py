"""Run all cells of the notebook in a page that shows its app: ``jupyterapp``."""

# This ends when the last cell has run, or at the first error.
RUN = """async (seconds) => {
    const ran = jupyterapp.commands.execute('notebook:run-all-cells');
    const late = (_, no) => {
        setTimeout(() => no(new Error(`cells still run after ${seconds} s`)), 1000 * seconds);
    };
    await Promise.race([ran, new Promise(late)]);
}"""


def run_cells(page, seconds=240):
    """Run all cells; they have run when this returns, or one has failed."""
    page.evaluate(RUN, seconds)
