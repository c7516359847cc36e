import { expect, test } from "vitest";
import { programOf } from "./program.ts";

const bytes = (latin1: string) => Buffer.from(latin1, "latin1");

test.each([
  ["MZ\x90\0\x03\0", "EXE"],
  ["MZP\0\x02\0", "EXE"],
  ["\x7fELF\x02\x01", "ELF"],
  ["\xcf\xfa\xed\xfe\x07", "Mach-O"],
  ["#!/bin/sh\nrm -r /", "script"],
  ["\xef\xbb\xbf@ECHO OFF\r\ndel", "BAT"],
  ["<?php echo 1;", "PHP"],
  ["L\0\0\0\x01\x14\x02\0", "LNK"],
])("a program is known by how it begins: %j", (start, name) => {
  expect(programOf(bytes(start))).toBe(name);
});

test.each([
  "MZ牧场名单,面积",
  "%PDF-1.7\n\0",
  "PK\x03\x04\0",
  "#! 注意\n",
  "#序号,名称",
  "",
  "echo off",
])("a document is none: %j", (start) => {
  expect(programOf(Buffer.from(start))).toBeNull();
});
