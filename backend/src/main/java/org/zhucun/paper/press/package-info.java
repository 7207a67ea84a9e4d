/**
 * 排印: how a paper is set, whatever it is about. A {@link org.zhucun.paper.press.Sheet} is what it says; {@link
 * org.zhucun.paper.press.PdfPress} sets it by the measures of GB/T 9704 as far as a free font goes, {@link
 * org.zhucun.paper.press.XlsxPress} lays the same out as a workbook.
 */
package org.zhucun.paper.press;
