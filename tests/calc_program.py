"""LibreOffice Calc at work on files as a person would be: a script of its own opens, types, sorts, deletes, saves."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EXCEL, OLD_EXCEL, OPEN_DOCUMENT = "Calc MS Excel 2007 XML", "MS Excel 97", "calc8"
Step = Sequence[str]  # a word of the script below, and what it is about

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {root} PUBLIC '
    '"-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}">\n'
)
_LIBRARIES = """\
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/{file}.xlb/" xlink:type="simple"
  library:link="false"/>
</library:libraries>
"""
_LIBRARY = """\
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false">{element}</library:library>
"""
_MODULE = """\
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">{code}
</script:module>
"""
# a step a line, its words divided by tabs; typing goes through setFormula, which reads as a cell reads what is typed
_CODE = """
Sub Main
  Dim words, sheet, document, line As String, hidden(0) As New com.sun.star.beans.PropertyValue
  On Error GoTo Failed
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  file = FreeFile
  Open Environ("CALC_STEPS") For Input As #file
  Do While Not EOF(file)
    Line Input #file, line
    words = Split(line, Chr(9))
    Select Case words(0)
    Case "open"
      document = StarDesktop.loadComponentFromURL(ConvertToURL(words(1)), "_blank", 0, hidden())
    Case "sheet"
      sheet = document.Sheets.getByIndex(CInt(words(1)))
    Case "unprotect"
      document.unprotect("") : sheet.unprotect("")
    Case "type"
      sheet.getCellRangeByName(words(1)).setFormula(words(2))
    Case "sort"
      Sort(sheet.getCellRangeByName(words(1)), CInt(words(2)))
    Case "delete"
      sheet.Rows.removeByIndex(CInt(words(1)), CInt(words(2)))
    Case "hide"
      sheet.Columns.getByName(words(1)).IsVisible = False
    Case "rename"
      sheet.setName(words(1))
    Case "save"
      Save(document, words(1), words(2))
    End Select
  Loop
  Close #file
  Finish("done")
  Exit Sub
Failed:
  Finish(Error &amp; " (" &amp; line &amp; ")")
End Sub

Sub Sort(range, column As Integer)
  Dim how(1) As New com.sun.star.beans.PropertyValue, by(0) As New com.sun.star.table.TableSortField
  by(0).Field = column : by(0).IsAscending = False
  how(0).Name = "SortFields" : how(0).Value = by()
  how(1).Name = "ContainsHeader" : how(1).Value = False
  range.sort(how())
End Sub

Sub Save(document, path As String, filter As String)
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName" : form(0).Value = filter
  document.storeToURL(ConvertToURL(path), form())
  document.close(True)
End Sub

Sub Finish(said As String)
  file = FreeFile
  Open Environ("CALC_STEPS") &amp; ".done" For Output As #file
  Print #file, said
  Close #file
  StarDesktop.terminate()
End Sub
"""


def work(folder: Path, steps: Sequence[Step], seconds: float = 150) -> None:
    """Lets Calc do the steps in one run, with a profile of its own in `folder`."""
    assert SOFFICE is not None
    profile, plan = folder / "profile", folder / "steps.txt"
    basic = profile / "user" / "basic"
    command = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "CALC_STEPS": str(plan), "LC_ALL": "C.UTF-8"}
    # a new profile is filled with presets, a library of their own among them
    subprocess.run([*command, "--terminate_after_init"], env=environment, check=True, capture_output=True, timeout=30)
    _write(basic / "script.xlc", "library:libraries", "libraries.dtd", _LIBRARIES.format(file="script"))
    _write(basic / "dialog.xlc", "library:libraries", "libraries.dtd", _LIBRARIES.format(file="dialog"))
    module = '<library:element library:name="Work"/>'
    _write(basic / "Standard" / "script.xlb", "library:library", "library.dtd", _LIBRARY.format(element=module))
    _write(basic / "Standard" / "dialog.xlb", "library:library", "library.dtd", _LIBRARY.format(element=""))
    _write(basic / "Standard" / "Work.xba", "script:module", "module.dtd", _MODULE.format(code=_CODE))
    plan.write_text("".join("\t".join(step) + "\n" for step in steps), encoding="utf-8")
    subprocess.run(
        [*command, "macro:///Standard.Work.Main"], env=environment, check=True, capture_output=True, timeout=seconds
    )
    assert plan.with_name("steps.txt.done").read_text(encoding="utf-8").strip() == "done"


def _write(path: Path, root: str, dtd: str, text: str) -> None:
    path.write_text(_HEAD.format(root=root, dtd=dtd) + text, encoding="utf-8")
