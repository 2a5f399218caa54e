"""Turns every XLSForm of a folder into an XForm: pyxform_cases.py FOLDER [--validate]. Writes results.json: code, message and warnings by name.

Codes are those of pyxform's command: 100 accepted, 101 accepted with warnings, 999 refused.
"""

import json
import subprocess
import sys
from pathlib import Path

from pyxform.validators.odk_validate import ODK_VALIDATE_PATH, check_xform
from pyxform.xls2xform import xls2xform_convert


def result(attempt):
    try:
        warnings = list(attempt())
        return {"code": 101 if warnings else 100, "message": "", "warnings": warnings}
    except Exception as error:
        return {"code": 999, "message": str(error), "warnings": []}


def silent(forms):
    """Whether ODK Validate, which is Java's engine of Collect, opens all of them without a word: Java starts once."""
    command = ["java", "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-jar", ODK_VALIDATE_PATH, *map(str, forms)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace")
    return done.returncode == 0 and not done.stderr and done.stdout.count("Xform is valid!") == len(forms)


folder = Path(sys.argv[1])
results = {}
for path in sorted(folder.glob("*.xlsx")):
    results[path.stem] = result(lambda: xls2xform_convert(str(path), str(path.with_suffix(".xml")), validate=False))
if "--validate" in sys.argv:
    forms = [folder / f"{name}.xml" for name, found in results.items() if found["code"] == 100]
    if forms and not silent(forms):
        # Which one, and what it said, is told by pyxform's own way: one after the other.
        results.update({form.stem: result(lambda: check_xform(str(form))) for form in forms})
(folder / "results.json").write_text(json.dumps(results), encoding="utf-8")
