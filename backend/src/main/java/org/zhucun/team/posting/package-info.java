/** 驻村任职: posting a cadre to a team's village, his arrival, and the end of the stay with its reasons and approvals (C8, D4, D5). */
package org.zhucun.team.posting;
