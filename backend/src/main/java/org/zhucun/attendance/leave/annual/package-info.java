/**
 * 年休假: how many workdays of annual leave a cadre has by his years of service, how many of them are taken, and against which unit the
 * untaken ones are listed (F5).
 */
package org.zhucun.attendance.leave.annual;
