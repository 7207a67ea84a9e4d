/** 工作队名册与任职名册: lists of teams, and of stays of persons whom the register knows. */
package org.zhucun.exchange.team;
