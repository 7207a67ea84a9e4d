/**
 * 报告与到岗调研: a short report per team at the cadence of the rules, by word of mouth as good as in writing, and what who arrives learned of the
 * village (G11). What is overdue is listed by township and team, never by person.
 */
package org.zhucun.fieldwork.report;
