/** 放假安排: holidays, weekends and make-up workdays (调休) of a year. A year without data has no calendar, never a plain week. */
package org.zhucun.attendance.calendar;
