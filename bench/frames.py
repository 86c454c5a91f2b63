#!/usr/bin/env python3
"""The month as somebody who knows pandas would script it: reads every workbook with the fastest engine at hand (calamine, else
openpyxl), sorts the lines by the policy's registers and account rules column by column, sums them, and writes one workbook for
each department with xlsxwriter in constant memory. usage: frames.py HOME OUTPUT"""
import glob
import importlib.util
import os
import sys
import warnings

import numpy
import pandas
import xlsxwriter

COLUMNS = ["Date", "Type", "Activity code", "Account", "Supplier", "Description", "Document", "Amount"]

home, output = sys.argv[1:]
warnings.simplefilter("ignore")
engine = "calamine" if importlib.util.find_spec("python_calamine") else "openpyxl"
policy = pandas.read_excel(home + "/input/policy.xlsx", sheet_name=None, engine=engine)
projects = set(policy["Projects"].iloc[:, 0])
operations = set(policy["Operations"].iloc[:, 0])
rules = policy["Rules"].iloc[:, 0].str.split("..", regex=False, expand=True).astype(int)
ranges = pandas.IntervalIndex.from_arrays(rules[0], rules[1], closed="both")


def lines(path):
    sheet = pandas.read_excel(path, header=None, engine=engine)
    heading = sheet.index[(sheet == "Amount").any(axis=1)][0]
    frame = sheet.iloc[heading + 1:].copy()
    frame.columns = sheet.iloc[heading]
    return frame.dropna(how="all")


all_lines = pandas.concat([lines(path) for path in sorted(glob.glob(home + "/input/2026-10/*.xlsx"))], ignore_index=True)
by_rule = ranges.get_indexer(all_lines["Account"].astype(int))
decisions = numpy.append(policy["Rules"].iloc[:, 1].to_numpy(), "Held")
all_lines["Type"] = numpy.select(
    [all_lines["Activity code"].isin(projects), all_lines["Activity code"].isin(operations)],
    ["Project", "Operation"], decisions[by_rule])
cents = numpy.rint(all_lines["Amount"].astype(float) * 100).astype("int64")
totals = cents.groupby(all_lines["Type"]).sum()

os.makedirs(output, exist_ok=True)
for department, its in all_lines.groupby("Department", sort=False):
    book = xlsxwriter.Workbook(f"{output}/{department}.xlsx", {"constant_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Lines")
    sheet.write_row(0, 0, COLUMNS)
    for number, line in enumerate(its[COLUMNS].itertuples(index=False), 1):
        sheet.write_datetime(number, 0, line[0], day)
        for column, value in enumerate(line[1:], 1):
            if value == value:
                sheet.write(number, column, value)
    book.close()
print("total", f"{cents.sum() / 100:.2f}", *(f"{kind} {amount / 100:.2f}" for kind, amount in totals.items()))
