/**
 * 看板: what an office of a county, a city, a province or the country sees first: what is due this week, where rules fail, who owes care,
 * how old findings are, whose terms end, the month's attendance. Read from counts that are kept and from what is unfinished, so that ten
 * years of history cost nothing; every number leads to the list that it counts. Areas and organizations are shown, persons never ranked.
 * Floor 7: it uses everything, nobody uses it.
 */
package org.zhucun.board;
