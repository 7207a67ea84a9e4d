/**
 * 力量配备: whether teams are as large as their villages ask for (C1, C3, C5), which villages have none (B1, C9), who is lent out, and
 * how many there are (C6, D1).
 */
package org.zhucun.team.staffing;
