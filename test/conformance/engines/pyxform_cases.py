"""Turns every XLSForm of a folder into an XForm: pyxform_cases.py FOLDER [--validate]. Writes results.json: code, message and warnings by name.

Codes are those of pyxform's command: 100 accepted, 101 accepted with warnings, 999 refused.
"""

import json
import sys
from pathlib import Path

from pyxform.xls2xform import xls2xform_convert

folder = Path(sys.argv[1])
results = {}
for path in sorted(folder.glob("*.xlsx")):
    try:
        # With `--validate` ODK Validate, which is Java's engine of Collect, opens the form as well.
        warnings = xls2xform_convert(str(path), str(path.with_suffix(".xml")), validate="--validate" in sys.argv)
        results[path.stem] = {"code": 101 if warnings else 100, "message": "", "warnings": list(warnings)}
    except Exception as error:
        results[path.stem] = {"code": 999, "message": str(error), "warnings": []}
(folder / "results.json").write_text(json.dumps(results), encoding="utf-8")
