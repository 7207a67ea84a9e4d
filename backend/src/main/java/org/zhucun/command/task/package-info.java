/**
 * 重点任务: the annual list of key tasks that a region issues at the start of a year (A16), in aspects, with the numbers it declares; it is
 * published when they agree, handed down to teams by the counties, and its progress is counted from what the teams report.
 */
package org.zhucun.command.task;
