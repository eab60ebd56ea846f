"""What each worker of a dask.distributed cluster needs for marking."""

from distributed import WorkerPlugin

from homework.marks.solutions import Solutions


class OnWorkers(WorkerPlugin):
    """Give each worker solutions of its own, for as long as it lives."""

    def setup(self, worker):
        """Begin; the kernel starts when it is needed."""
        worker.solutions = Solutions()

    def teardown(self, worker):
        """End the worker's kernel."""
        worker.solutions.close()
