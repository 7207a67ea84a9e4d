/** 调度研究: meetings by which organization departments (A13) and party committees (A14) keep the work moving, quarter by quarter. */
package org.zhucun.command.meeting;
