/**
 * 机构: leading groups and their joint-meeting offices (A1), stationing offices with founding departments (A2), township work stations
 * (A7, A8) and task groups (A12). An organ keeps its id through every name; members and founders come and go with dates.
 */
package org.zhucun.command.organ;
