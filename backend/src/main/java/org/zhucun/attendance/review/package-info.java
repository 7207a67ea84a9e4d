/** 考勤查阅: what is read out of registers: each half day of a cadre with its reason, who is away on a day, months summed up. No ranking. */
package org.zhucun.attendance.review;
