/**
 * 放假安排: holidays, weekends and make-up workdays (调休) of a year, as versioned editions: the country's, and what provinces, prefectures
 * and counties add to it (local and ethnic holidays). The newest edition of a place counts; a place's word stands before that of the one
 * above it. A year without data has no calendar, never a plain week.
 */
package org.zhucun.attendance.calendar;
