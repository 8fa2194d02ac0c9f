#!/usr/bin/python3
"""Opens the documents of libreoffice/ in the real LibreOffice under Xvfb, copies everything in each, and writes what is on
the clipboard beside them. Debian: apt-get install libreoffice-writer libreoffice-calc python3-uno xvfb xclip.
"""
import os
import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

HERE = Path(__file__).resolve().parent
DISPLAY = ":87"
PIPE = "goldsmith-paste"


def clipboard(kind):
    read = ["xclip", "-selection", "clipboard", "-o", "-t", kind]
    return subprocess.run(read, env=os.environ, capture_output=True, timeout=20, check=True).stdout


def connect():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def copy_all(context, source, target):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, ())
    frame = document.CurrentController.Frame
    # In a sheet everything is a million rows: only what is used is chosen.
    if document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
        sheet = document.Sheets.getByIndex(0)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(True)
        document.CurrentController.select(cursor)
    else:
        dispatcher.executeDispatch(frame, ".uno:SelectAll", "", 0, ())
        # Once is the table or paragraph the caret is in.
        dispatcher.executeDispatch(frame, ".uno:SelectAll", "", 0, ())
    dispatcher.executeDispatch(frame, ".uno:Copy", "", 0, ())
    time.sleep(1)
    target.with_suffix(".html").write_bytes(clipboard("text/html"))
    target.with_suffix(".txt").write_bytes(clipboard("text/plain;charset=utf-8"))
    document.close(True)


def main():
    os.environ["DISPLAY"] = DISPLAY
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x800x24"])
    profile = Path(tempfile.mkdtemp()).as_uri()
    time.sleep(1)
    office = subprocess.Popen(
        ["soffice", "--norestore", "--nologo", f"-env:UserInstallation={profile}", f"--accept=pipe,name={PIPE};urp;"]
    )
    try:
        context = connect()
        copy_all(context, HERE / "libreoffice/clinic-letter.fodt", HERE / "libreoffice-writer-letter")
        copy_all(context, HERE / "libreoffice/doses.fods", HERE / "libreoffice-calc-sheet")
    finally:
        office.terminate()
        office.wait(20)
        server.terminate()


main()
