"""Prints how a workbook is built, as openpyxl sees it, a reader that is not the writer: workbook.py WORKBOOK."""
import json
import sys
import openpyxl


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
    look(sys.argv[1])
