#!/usr/bin/env python3
"""The month as an analyst would script it with openpyxl: reads every workbook of a folder, sorts the lines by the policy's
registers and account rules, sums them, and writes one workbook for each department. usage: analyst.py HOME OUTPUT"""
import collections
import decimal
import glob
import os
import sys
import warnings

import openpyxl

home, output = sys.argv[1:]
warnings.simplefilter("ignore")
policy = openpyxl.load_workbook(home + "/input/policy.xlsx")
projects = {row[0] for row in policy["Projects"].iter_rows(min_row=2, values_only=True)}
operations = {row[0] for row in policy["Operations"].iter_rows(min_row=2, values_only=True)}
rules = []
for test, decision, _ in policy["Rules"].iter_rows(min_row=2, values_only=True):
    low, high = test.split("..")
    rules.append((int(low), int(high), decision))

lines = collections.defaultdict(list)
totals = collections.Counter()
for path in sorted(glob.glob(home + "/input/2026-10/*.xlsx")):
    sheet = openpyxl.load_workbook(path, read_only=True).active
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    for heading in rows:
        if "Amount" in heading:
            break
    at = {name: index for index, name in enumerate(heading)}
    for row in rows:
        code, account = row[at["Activity code"]], row[at["Account"]]
        if code in projects:
            kind = "Project"
        elif code in operations:
            kind = "Operation"
        else:
            kind = next((decision for low, high, decision in rules if low <= account <= high), "Held")
        amount = decimal.Decimal(str(row[at["Amount"]]))
        totals[kind] += amount
        lines[row[at["Department"]]].append((row[at["Date"]], kind, code, account, row[at["Supplier"]],
                                             row[at["Description"]], row[at["Document"]], amount))

os.makedirs(output, exist_ok=True)
for department, its in lines.items():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Lines")
    sheet.append(("Date", "Type", "Activity", "Account", "Supplier", "Description", "Document", "Amount"))
    for line in its:
        sheet.append(line)
    book.save(f"{output}/{department}.xlsx")
print("total", sum(totals.values()), *(f"{kind} {amount}" for kind, amount in sorted(totals.items())))
