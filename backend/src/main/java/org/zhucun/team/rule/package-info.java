/** 队伍规则: what the rules of composition (C) and term (D) ask, contributed to policy. Act-time checks are where the acts are. */
package org.zhucun.team.rule;
