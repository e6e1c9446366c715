"""Opens Word files in LibreOffice, accepts or rejects all their changes, and tells what a reader then sees.

Usage: resolve.py PROFILE (keep|accept|reject|changes|answer):FILE...
One line for each paragraph: its style, its list level, and its text with formats, links and footnotes spelt out.
With `changes`, one line for each tracked change. With `answer`, the first change is accepted and the second rejected, and
the file is saved as FILE.docx. (LibreOffice 7.4 without a window ends when a file with comments is
opened this way; it converts such a file well.)
"""

import os
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def start(profile):
    pipe = "kader" + uuid.uuid4().hex
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if office.poll() is not None:
                sys.exit("LibreOffice ended with status %d" % office.returncode)
            time.sleep(0.1)
    office.kill()
    sys.exit("LibreOffice does not answer")


def items(collection):
    enumeration = collection.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def portion(part):
    kind = part.TextPortionType
    if kind == "Footnote":
        return "{note: %s}" % " / ".join(paragraph(p) for p in items(part.Footnote))
    if kind != "Text" or not part.String:
        return ""
    marks = ""
    if part.CharWeight > 100:
        marks += "b"
    if part.CharPosture.value != "NONE":
        marks += "i"
    if part.CharStrikeout:
        marks += "s"
    if part.CharFontName == "Liberation Mono":
        marks += "c"
    link = " -> " + part.HyperLinkURL if part.HyperLinkURL else ""
    return "\0%s%s\1%s" % (marks, link, part.String.replace("\n", "\\n"))


def paragraph(p):
    level = " list %d" % p.NumberingLevel if p.NumberingRules and p.ListLabelString else ""
    text, last = "", None
    for part in items(p):
        piece = portion(part)
        if piece.startswith("\0"):
            dress, _, string = piece[1:].partition("\1")
            # Neighbours in one dress are one to a reader.
            text += string if dress == last else "[%s]%s" % (dress, string)
            last = dress
        elif piece:
            text += piece
            last = None
    return "%s%s: %s" % (p.ParaStyleName, level, text)


def blocks(text):
    for block in items(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in sorted(block.CellNames, key=lambda n: (int(n.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), n)):
                cell = block.getCellByName(name)
                yield "cell %s| %s" % (name, " / ".join(paragraph(p) for p in items(cell)))
            yield "end of table"
        else:
            yield paragraph(block)


def changes(document):
    for change in items(document.Redlines):
        when = change.RedlineDateTime
        yield "%s by %s at %04d-%02d-%02d %02d:%02d" % (
            change.RedlineType, change.RedlineAuthor, when.Year, when.Month, when.Day, when.Hours, when.Minutes)


def answer(document, dispatcher, path):
    cursor = document.CurrentController.ViewCursor
    for command in (".uno:AcceptTrackedChange", ".uno:RejectTrackedChange"):
        cursor.gotoRange(next(items(document.Redlines)).RedlineStart, False)
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    kind = PropertyValue()
    kind.Name, kind.Value = "FilterName", "MS Word 2007 XML"
    document.storeToURL("file://%s.docx" % os.path.abspath(path), (kind,))


def main():
    profile = sys.argv[1]
    office, context = start(profile)
    try:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        for argument in sys.argv[2:]:
            act, _, path = argument.partition(":")
            document = desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (hidden,))
            frame = document.CurrentController.Frame
            if act in ("accept", "reject"):
                command = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}[act]
                dispatcher.executeDispatch(frame, command, "", 0, ())
            if act == "answer":
                answer(document, dispatcher, path)
            print("== %s %s" % (act, os.path.basename(path)))
            for line in changes(document) if act == "changes" else blocks(document.Text):
                print(line)
            print("== end", flush=True)
            document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(60)
    finally:
        if office.poll() is None:
            office.kill()


main()
