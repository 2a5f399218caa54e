"""Reads and fills workbooks with openpyxl, a reader that is not the writer.

fill WORKBOOK JOBS OUTDIR   JOBS: [{"file", "sheet", "answers": {row number as printed: answer}, "points": {…}}]
read FILES…                 prints what a recalculated workbook shows: {file: {label: value}}
look WORKBOOK               prints how the workbook is built
"""
import json
import sys
import openpyxl


def rows(sheet):
    return {str(sheet.cell(row, 1).value): row for row in range(6, sheet.max_row + 1) if sheet.cell(row, 1).value is not None}


def fill(workbook, jobs, folder):
    for job in json.load(open(jobs, encoding="utf-8")):
        book = openpyxl.load_workbook(workbook)
        sheet = book.worksheets[job["sheet"]]
        at = rows(sheet)
        for number, answer in job["answers"].items():
            sheet.cell(at[number], 5).value = answer
        for number, points in job.get("points", {}).items():
            sheet.cell(at[number], 6).value = points
        book.save(f"{folder}/{job['file']}")


def read(files):
    shown = {}
    for file in files:
        book = openpyxl.load_workbook(file, data_only=True)
        shown[file.rsplit("/", 1)[-1]] = [
            {
                "results": {str(sheet.cell(row, 2).value): sheet.cell(row, 3).value for row in range(6, sheet.max_row + 1) if sheet.cell(row, 1).value is None and sheet.cell(row, 2).value},
                "scores": {str(sheet.cell(row, 1).value): sheet.cell(row, 6).value for row in rows(sheet).values()},
                "inView": sheet.cell(4, 7).value,
                "errors": [cell.coordinate for line in sheet.iter_rows() for cell in line if cell.data_type == "e"],
            }
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    print(json.dumps(shown))


def look(workbook):
    book = openpyxl.load_workbook(workbook)
    print(json.dumps({
        "created": str(book.properties.created),
        "sheets": [{
            "name": sheet.title,
            "state": sheet.sheet_state,
            "titles": sheet.print_title_rows,
            "orientation": sheet.page_setup.orientation,
            "paper": sheet.page_setup.paperSize,
            "fit": [sheet.sheet_properties.pageSetUpPr.fitToPage if sheet.sheet_properties.pageSetUpPr else None, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
            "freeze": sheet.freeze_panes,
            "protected": sheet.protection.sheet,
            "validations": {str(v.sqref): [v.type, v.formula1] for v in sheet.data_validations.dataValidation},
            "formulas": {cell.coordinate: cell.value for line in sheet.iter_rows() for cell in line if cell.data_type == "f"},
            "texts": [cell.value for line in sheet.iter_rows() for cell in line if cell.data_type == "s"],
            "unlocked": [cell.coordinate for line in sheet.iter_rows() for cell in line if not cell.protection.locked],
            "hidden": [key for key, column in sheet.column_dimensions.items() if column.hidden],
            "fonts": sorted({cell.font.name for line in sheet.iter_rows() for cell in line if cell.value}),
        } for sheet in book.worksheets],
    }))


if __name__ == "__main__":
    {"fill": fill, "read": lambda *files: read(files), "look": look}[sys.argv[1]](*sys.argv[2:])
