/** 工作经费: what teams are promised for a year, by whom and until when, what of it came, and what of it they spent (P4); the rest goes with the handover. */
package org.zhucun.incentive.fund;
