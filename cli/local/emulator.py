"""Runs the emulator until it is told to stop, or until the process that started it is gone."""

import os
import shutil
import signal
import sys
import threading

from ministack.app import main


def stop_with_parent() -> None:
    # Standard input is a pipe from the parent: it ends when the parent does, even by SIGKILL.
    while os.read(0, 1024):
        pass
    # Nobody else is left to take away the folder made for this run.
    scratch = os.environ["TMPDIR"]
    if os.path.basename(scratch).startswith("faircopy-local-"):
        shutil.rmtree(scratch, ignore_errors=True)
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=stop_with_parent, daemon=True).start()
sys.argv = ["ministack"]
main()
