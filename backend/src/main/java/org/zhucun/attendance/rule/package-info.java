/**
 * 在岗规则: how many days, nights and what share of the workdays a document asks, judged for the last month, quarter or year that is over.
 * Days on post follow from the posting, days away from {@code attendance_year}; no entry is read.
 */
package org.zhucun.attendance.rule;
