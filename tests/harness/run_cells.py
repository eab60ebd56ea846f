"""Run all cells of the notebook in a page that shows its app: ``jupyterapp``."""

RUN = """async (seconds) => {
    const ran = jupyterapp.commands.execute('notebook:run-all-cells');
    const late = (_, no) => {
        setTimeout(() => no(new Error(`cells still run after ${seconds} s`)), 1000 * seconds);
    };
    await Promise.race([ran, new Promise(late)]); // the end of the last cell, or the first error
    const cells = jupyterapp.shell.currentWidget.content.widgets.map((cell) => cell.model);
    const code = cells.filter((cell) => cell.type === 'code');
    for (const error of code.flatMap((cell) => cell.outputs.toJSON())) {
        if (error.output_type === 'error') throw new Error(`${error.ename}: ${error.evalue}`);
    }
    const left = code.filter((cell) => !cell.executionCount);
    const sources = left.map((cell) => cell.sharedModel.getSource()).filter((text) => text.trim());
    if (sources.length) throw new Error(`not run: ${sources}`);
}"""


def run_cells(page, seconds=240):
    """Run all cells; all have run when this returns, and none has failed."""
    page.evaluate(RUN, seconds)
