/**
 * 文书: rosters, appointment sheets, problem lists, bulletins, assessment sheets, certificates and statistics as papers to sign, file and
 * hang up: print-ready PDF or a workbook, each with its number in the book of papers (文书登记), as-of, scope and a watermark of who printed
 * it. What stands on a paper is what the office may read, masked like the screen. Floor 7: it uses everything, nobody uses it.
 */
package org.zhucun.paper;
